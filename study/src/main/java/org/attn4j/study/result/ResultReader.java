package org.attn4j.study.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attn4j.core.error.DataException;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunReader;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.runfiles.RunResult;

/** Reads the folder of a study, finished or not. Stateless. */
public final class ResultReader {

    /**
     * What the folder holds.
     *
     * @throws DataException with the problems of all runs, one per line, if study.json or a run's file is damaged or foreign
     */
    public StudyResults read(StudyFolder folder) {
        return read(folder, StudyFile.read(folder));
    }

    /**
     * Reads the runs of an outline; study.json and the folder may be absent.
     *
     * @throws DataException with the problems of all runs, one per line, if a run's file is damaged or foreign
     */
    public StudyResults read(StudyFolder folder, StudyOutline outline) {
        List<RunResult> runs = new ArrayList<>();
        Map<RunId, String> missing = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>();
        List<String> damages = new ArrayList<>();
        RunReader reader = new RunReader(notes);
        for (RunId id : outline.runs()) {
            RunFolder run = folder.run(id);
            if (!Files.exists(run.run())) {
                missing.put(id, reason(run));
                continue;
            }
            try {
                runs.add(reader.read(id, run));
            } catch (DataException damaged) {
                damages.add(damaged.getMessage());
            }
        }
        if (!damages.isEmpty()) {
            throw new DataException(String.join("\n", damages));
        }
        noteUnknownFolders(folder, outline, notes);
        notes.addAll(Pairing.notes(outline, runs));
        notes.addAll(Programs.differences(records(runs)));
        return new StudyResults(outline, runs, missing, notes);
    }

    private static Map<String, RunRecord> records(List<RunResult> runs) {
        Map<String, RunRecord> records = new LinkedHashMap<>();
        runs.forEach(run -> records.put(run.id().folderName(), run.record()));
        return records;
    }

    private static String reason(RunFolder run) {
        return Files.exists(run.path()) ? "no run.json in the folder" : "not begun";
    }

    private static void noteUnknownFolders(StudyFolder folder, StudyOutline outline, List<String> notes) {
        if (!Files.isDirectory(folder.runs())) {
            return;
        }
        Set<String> known = outline.runs().stream().map(RunId::folderName).collect(Collectors.toSet());
        try (Stream<Path> entries = Files.list(folder.runs())) {
            entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !known.contains(name))
                    .sorted()
                    .forEach(name -> notes.add("runs/" + name + " is not a run of this study and is ignored"));
        } catch (IOException failure) {
            throw new UncheckedIOException(folder.runs() + " cannot be listed", failure);
        }
    }
}
