package org.attn4j.runfiles;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.attn4j.config.json.Json;
import org.attn4j.core.error.DataException;
import org.attn4j.runfiles.folder.FolderProblems;
import org.attn4j.runfiles.table.EpochRow;
import org.attn4j.runfiles.table.EpochTiming;
import org.attn4j.runfiles.table.RecordTable;

/** Reads the folder of one run. A run may be read at any time while it is training. */
public final class RunReader {

    private final List<String> notes;

    /** Creates a reader that adds its notes to the list. */
    public RunReader(List<String> notes) {
        this.notes = notes;
    }

    /**
     * Reads the run in a folder, which must contain a run.json.
     *
     * @throws DataException if files are damaged, belong to another run, or are missing although the run is done
     */
    public RunResult read(RunId id, RunFolder folder) {
        RunRecord record = StoredRun.record(id, folder);
        List<EpochRow> epochs = Files.exists(folder.metrics()) || record.state() == RunState.DONE
                ? metrics(folder.metrics())
                : List.of();
        List<EpochTiming> timings = Files.exists(folder.timings()) ? timings(folder.timings()) : List.of();
        Optional<Evaluation> evaluation = Optional.empty();
        if (record.state() == RunState.DONE) {
            evaluation = Optional.of(evaluation(folder.evaluation()));
            requireAllEpochs(folder, record, epochs);
        }
        return new RunResult(id, record, epochs, timings, evaluation);
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

    private List<EpochRow> metrics(Path file) {
        List<EpochRow> rows = rows(RecordTable.METRICS, file);
        requireEpochsInOrder(file, rows.stream().map(EpochRow::epoch).toList());
        return rows;
    }

    private List<EpochTiming> timings(Path file) {
        List<EpochTiming> rows = rows(RecordTable.TIMINGS, file);
        requireEpochsInOrder(file, rows.stream().map(EpochTiming::epoch).toList());
        return rows;
    }

    private <R extends Record> List<R> rows(RecordTable<R> table, Path file) {
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
