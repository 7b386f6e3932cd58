package org.attn4j.study.listing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.folder.FileErrors;
import org.attn4j.runfiles.folder.FolderLock;
import org.attn4j.runfiles.folder.FolderProblems;
import org.attn4j.runfiles.folder.FolderTree;
import org.attn4j.runfiles.folder.Mirror;
import org.attn4j.study.result.StudyFile;
import org.attn4j.study.result.StudyFolder;

/**
 * Deletes runs. A run is first moved out of its study's folder {@code runs}, so that no reader sees half of it, even if
 * the process is killed.
 */
public final class RunDeletion {

    /** The folder in that of the study in which runs are deleted. */
    static final String BIN = ".attn4j-deleted-runs";

    /** The folder in that of the study in which a cluster keeps the attempts at runs that have not ended. */
    private static final String ATTEMPTS = "cluster/runs";

    /** What a cluster adds to a run's name. */
    private static final String IDENTITY = "\\.[0-9a-f]+";

    private static final String REMEDY = "wait until it ends, or stop it";

    private final Map<Path, List<ListedRun>> byStudy;

    /** The deletion of these runs, which must exist. Nothing is deleted yet. */
    public RunDeletion(List<ListedRun> runs) {
        byStudy = runs.stream()
                .collect(Collectors.groupingBy(
                        run -> run.studyFolder().path(), LinkedHashMap::new, Collectors.toList()));
    }

    /**
     * Checks that no process uses the studies or runs.
     *
     * @throws org.attn4j.config.error.ConfigException if one does
     */
    public void check() {
        byStudy.forEach((study, runs) -> {
            requireFree(study);
            Mirror.requireNone(study);
            runs.forEach(run -> requireFree(run.files().path()));
        });
    }

    private static void requireFree(Path folder) {
        try {
            FolderLock.requireFree(folder, REMEDY);
        } catch (IOException failure) {
            throw unusable(folder, failure);
        }
    }

    /**
     * What the reports of the studies show afterwards, one sentence per study.
     *
     * @throws org.attn4j.core.error.DataException if a study.json is damaged
     */
    public List<String> consequences() {
        return byStudy.entrySet().stream()
                .map(entry -> consequence(new StudyFolder(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static String consequence(StudyFolder study, List<ListedRun> runs) {
        String name = study.path().getFileName().toString();
        if (!Files.exists(study.study())) {
            return name + " has no study.json, so it has no report.";
        }
        Set<String> planned =
                StudyFile.read(study).runs().stream().map(RunId::folderName).collect(Collectors.toSet());
        long expected =
                runs.stream().filter(run -> planned.contains(run.name())).count();
        if (expected == 0) {
            return "The report of " + name + " does not change, because its study.json names none of them.";
        }
        return "The next report of " + name + " shows " + expected
                + (expected == 1 ? " run" : " runs") + " as not begun; attn4j ablate trains "
                + (expected == 1 ? "it" : "them") + " again.";
    }

    /**
     * Deletes the runs.
     *
     * @throws org.attn4j.config.error.ConfigException if a process uses a study or run, or a folder cannot be deleted;
     *     runs before it are then deleted
     */
    public void carryOut() {
        byStudy.forEach((study, runs) -> {
            try {
                FolderLock lock = FolderLock.acquire(study, REMEDY);
                try {
                    delete(study.resolve(BIN), runs);
                } finally {
                    lock.close();
                }
            } catch (IOException failure) {
                throw unusable(study, failure);
            }
        });
    }

    /** The bin may hold what a process that was killed has left. */
    private static void delete(Path bin, List<ListedRun> runs) throws IOException {
        FolderTree.delete(bin);
        Files.createDirectory(bin);
        for (ListedRun run : runs) {
            Path folder = run.files().path();
            FolderLock.acquire(folder, REMEDY).close();
            Path moved = bin.resolve(run.name());
            Files.move(folder, moved);
            FolderTree.delete(moved);
            deleteAttempts(bin.resolveSibling(ATTEMPTS), run.name());
        }
        Files.delete(bin);
    }

    /** A cluster would otherwise continue the run from what it has stored of it. */
    private static void deleteAttempts(Path attempts, String run) throws IOException {
        if (!Files.isDirectory(attempts)) {
            return;
        }
        List<Path> ofRun;
        try (Stream<Path> all = Files.list(attempts)) {
            ofRun = all.filter(one -> one.getFileName().toString().matches(Pattern.quote(run) + IDENTITY))
                    .toList();
        }
        for (Path one : ofRun) {
            FolderTree.delete(one);
        }
    }

    private static RuntimeException unusable(Path folder, IOException failure) {
        return FolderProblems.unusable(folder, "cannot be changed (" + FileErrors.describe(failure) + ")");
    }
}
