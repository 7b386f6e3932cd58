package org.attn4j.cli.watch;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.folder.FolderLock;
import org.attn4j.study.result.StudyFolder;

/**
 * What distinguishes one state of a study's folder from the next: times, sizes and identities of the files that are
 * shown, and whether the processes that locked runs last are alive.
 *
 * @param entries one per file, in the order of their paths
 */
record FolderState(List<String> entries) {

    /**
     * Looks at the folder, which need not exist.
     *
     * @throws IOException if it cannot be listed
     */
    static FolderState of(StudyFolder folder) throws IOException {
        List<String> entries = new ArrayList<>();
        add(folder.study(), entries);
        try (DirectoryStream<Path> runs = Files.newDirectoryStream(folder.runs())) {
            for (Path run : runs) {
                addRun(new RunFolder(run), entries);
            }
        } catch (NoSuchFileException | NotDirectoryException notBegun) {
            entries.add("no runs");
        }
        entries.sort(null);
        return new FolderState(entries);
    }

    private static void addRun(RunFolder run, List<String> entries) throws IOException {
        for (Path file : List.of(run.run(), run.metrics(), run.timings(), run.evaluation())) {
            add(file, entries);
        }
        try {
            FolderLock.lastHolder(run.path())
                    .ifPresent(process -> entries.add(run.path() + " " + process + " "
                            + ProcessHandle.of(process).isPresent()));
        } catch (NoSuchFileException moved) {
            entries.add(run.path() + " moved");
        }
    }

    private static void add(Path file, List<String> entries) throws IOException {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            entries.add(file + " " + found.lastModifiedTime() + " " + found.size() + " " + found.fileKey());
        } catch (NoSuchFileException | NotDirectoryException absent) {
            entries.add(file + " absent");
        }
    }
}
