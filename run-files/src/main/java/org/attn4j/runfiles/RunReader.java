package org.attn4j.runfiles;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attn4j.config.json.Json;
import org.attn4j.core.error.DataException;
import org.attn4j.runfiles.folder.FolderProblems;
import org.attn4j.runfiles.table.EpochRow;
import org.attn4j.runfiles.table.EpochTiming;
import org.attn4j.runfiles.table.RecordTable;

/**
 * Reads the folder of one run. A run may be read at any time while it is training, starts over or is moved: no file is
 * locked, and a problem counts only if run.json did not change while the other files were read.
 */
public final class RunReader {

    /** How often a run is read at most. A training process replaces run.json once per epoch, so two readings suffice. */
    private static final int MOST_READINGS = 10;

    private final List<String> notes;
    private final Runnable recordRead;

    /** Creates a reader that adds its notes to the list. */
    public RunReader(List<String> notes) {
        this(notes, () -> {});
    }

    /** For tests: the action runs between the reading of run.json and that of the other files. */
    RunReader(List<String> notes, Runnable recordRead) {
        this.notes = notes;
        this.recordRead = recordRead;
    }

    /**
     * Reads the run in a folder; empty if there is no run.json.
     *
     * @throws DataException if files are damaged, belong to another run, or are missing although the run is done
     */
    public Optional<RunResult> find(RunId id, RunFolder folder) {
        for (int reading = 1; ; reading++) {
            Optional<RunRecord> record = StoredRun.find(id, folder);
            if (record.isEmpty()) {
                return Optional.empty();
            }
            recordRead.run();
            List<String> found = new ArrayList<>();
            try {
                RunResult result = read(id, record.get(), folder, found);
                notes.addAll(found);
                return Optional.of(result);
            } catch (DataException problem) {
                boolean unchanged = record.equals(StoredRun.find(id, folder));
                if (unchanged || reading == MOST_READINGS) {
                    throw problem;
                }
            }
        }
    }

    private static RunResult read(RunId id, RunRecord record, RunFolder folder, List<String> notes) {
        boolean done = record.state() == RunState.DONE;
        List<EpochRow> epochs = Files.exists(folder.metrics()) || done ? metrics(folder.metrics(), notes) : List.of();
        List<EpochTiming> timings = Files.exists(folder.timings()) ? timings(folder.timings(), notes) : List.of();
        Optional<Evaluation> evaluation = Optional.empty();
        if (done) {
            evaluation = Optional.of(evaluation(folder.evaluation()));
            requireAllEpochs(folder, record, epochs);
        }
        if (!done && timings.size() == epochs.size() - 1) {
            // metrics.csv is replaced before timings.csv, so it may be an epoch ahead.
            epochs = epochs.subList(0, timings.size());
        }
        return new RunResult(
                id, record, epochs, timings.subList(0, Math.min(epochs.size(), timings.size())), evaluation);
    }

    private static Evaluation evaluation(Path file) {
        FolderProblems.requireFile(file, "there is no such file, although run.json says that the run is done");
        return Json.read(file, Evaluation.class);
    }

    private static void requireAllEpochs(RunFolder folder, RunRecord record, List<EpochRow> epochs) {
        if (epochs.size() != record.epochs()) {
            throw FolderProblems.damaged(
                    folder.metrics(),
                    "ends with epoch " + epochs.size() + ", although run.json says that all " + record.epochs()
                            + " are done");
        }
    }

    private static List<EpochRow> metrics(Path file, List<String> notes) {
        List<EpochRow> rows = rows(RecordTable.METRICS, file, notes);
        requireEpochsInOrder(file, rows.stream().map(EpochRow::epoch).toList());
        return rows;
    }

    private static List<EpochTiming> timings(Path file, List<String> notes) {
        List<EpochTiming> rows = rows(RecordTable.TIMINGS, file, notes);
        requireEpochsInOrder(file, rows.stream().map(EpochTiming::epoch).toList());
        return rows;
    }

    private static <R extends Record> List<R> rows(RecordTable<R> table, Path file, List<String> notes) {
        RecordTable.Rows<R> read = table.read(file);
        if (read.incomplete()) {
            notes.add(file + ": the last line is incomplete and is ignored");
        }
        return read.rows();
    }

    private static void requireEpochsInOrder(Path file, List<Integer> epochs) {
        for (int i = 0; i < epochs.size(); i++) {
            int expected = i + 1;
            if (epochs.get(i) != expected) {
                throw FolderProblems.damaged(
                        file, "line " + (expected + 1) + ": epoch must be " + expected + ", was " + epochs.get(i));
            }
        }
    }
}
