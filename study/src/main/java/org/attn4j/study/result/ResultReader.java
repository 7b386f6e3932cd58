package org.attn4j.study.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attn4j.core.error.DataException;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunReader;
import org.attn4j.runfiles.RunResult;

/** Reads the folder of a study, finished or not, also while it is written. Locks and writes nothing. Stateless. */
public final class ResultReader {

    /**
     * What the folder holds: the study of its study.json, or without such a file the runs that were trained one by one.
     *
     * @throws DataException with the problems of all runs, one per line, if study.json or a run's file is damaged or
     *     foreign, or if there is neither a study.json nor a run
     */
    public StudyResults read(StudyFolder folder) {
        return find(folder).orElseThrow(() -> StudyFile.missing(folder));
    }

    /**
     * What the folder holds, like {@link #read(StudyFolder)}; empty if there is neither a study.json nor a run, or the
     * folder does not exist.
     *
     * @throws DataException if study.json or a run's file is damaged or foreign
     */
    public Optional<StudyResults> find(StudyFolder folder) {
        if (Files.exists(folder.study())) {
            try {
                return Optional.of(read(folder, StudyFile.read(folder)));
            } catch (DataException problem) {
                if (Files.exists(folder.study())) {
                    throw problem;
                }
                // The folder was moved after the first look.
            }
        }
        return FoundRuns.in(folder).map(found -> readFound(folder, found));
    }

    private static StudyResults readFound(StudyFolder folder, FoundRuns found) {
        List<RunId> ids =
                found.outline().runs().stream().filter(found.ids()::contains).toList();
        return read(folder, found.outline(), ids, new ArrayList<>(List.of(FoundRuns.NOTE)));
    }

    /**
     * Reads the runs of an outline; study.json and the folder may be absent.
     *
     * @throws DataException with the problems of all runs, one per line, if a run's file is damaged or foreign
     */
    public StudyResults read(StudyFolder folder, StudyOutline outline) {
        return read(folder, outline, outline.runs(), new ArrayList<>());
    }

    private static StudyResults read(StudyFolder folder, StudyOutline outline, List<RunId> ids, List<String> notes) {
        List<RunResult> runs = new ArrayList<>();
        Map<RunId, String> missing = new LinkedHashMap<>();
        List<String> damages = new ArrayList<>();
        RunReader reader = new RunReader(notes);
        for (RunId id : ids) {
            RunFolder run = folder.run(id);
            try {
                reader.find(id, run).ifPresentOrElse(runs::add, () -> missing.put(id, reason(run)));
            } catch (DataException damaged) {
                damages.add(damaged.getMessage());
            }
        }
        if (!damages.isEmpty()) {
            throw new DataException(String.join("\n", damages));
        }
        noteUnknownFolders(folder, outline, notes);
        notes.addAll(Pairing.notes(outline, runs));
        return new StudyResults(outline, runs, missing, notes);
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
        } catch (NoSuchFileException moved) {
            // The folder was moved after the first look; there is nothing to note.
            return;
        } catch (IOException failure) {
            throw new UncheckedIOException(folder.runs() + " cannot be listed", failure);
        }
    }
}
