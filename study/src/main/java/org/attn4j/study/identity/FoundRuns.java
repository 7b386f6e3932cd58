package org.attn4j.study.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.attn4j.config.json.Json;
import org.attn4j.core.error.DataException;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.runfiles.folder.FolderProblems;

/**
 * The runs in a study's folder, planned or not.
 *
 * @param runs by the name of the run's folder, sorted
 * @param unreadable folders whose run.json cannot be read, by name, with the error
 */
public record FoundRuns(Map<String, FoundRun> runs, Map<String, DataException> unreadable) {

    /** Reads the record of every folder that has one; no runs if there is no such folder. */
    public static FoundRuns in(Path folder) {
        Map<String, FoundRun> found = new LinkedHashMap<>();
        Map<String, DataException> unreadable = new LinkedHashMap<>();
        for (Path path : folders(folder)) {
            RunFolder run = new RunFolder(path);
            String name = path.getFileName().toString();
            try {
                record(run).ifPresent(record -> found.put(name, new FoundRun(run, record)));
            } catch (DataException problem) {
                // A run that was moved after the first look is not there.
                if (Files.exists(run.run())) {
                    unreadable.put(name, problem);
                }
            }
        }
        return new FoundRuns(found, unreadable);
    }

    private static Optional<RunRecord> record(RunFolder run) {
        return Files.exists(run.run()) ? Optional.of(Json.read(run.run(), RunRecord.class)) : Optional.empty();
    }

    private static List<Path> folders(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException failure) {
            throw FolderProblems.unusable(folder, "cannot be read (" + failure + ")");
        }
    }

    /** Whether there is no run.json at all. */
    boolean isEmpty() {
        return runs.isEmpty() && unreadable.isEmpty();
    }

    /** Throws if the run.json in the folder of this name cannot be read. */
    void rejectUnreadable(String name) {
        if (unreadable.containsKey(name)) {
            throw unreadable.get(name);
        }
    }

    /** All runs, sorted by the names of their folders. */
    public List<FoundRun> all() {
        return new ArrayList<>(runs.values());
    }
}
