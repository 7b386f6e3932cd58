package org.attn4j.study.result;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.config.json.Json;
import org.attn4j.core.error.DataException;
import org.attn4j.trainer.EpochRow;
import org.attn4j.trainer.EpochTiming;
import org.attn4j.trainer.Evaluation;
import org.attn4j.trainer.RunFolder;
import org.attn4j.trainer.RunId;
import org.attn4j.trainer.RunRecord;
import org.attn4j.trainer.RunState;

/** Reads the folder of one run. A run that is training now may be read at any moment. */
final class RunReader {

    private static final List<String> METRICS = List.of(
            "epoch", "learningRate", "trainLoss", "trainAccuracy", "testLoss", "testCrossEntropy", "testAccuracy");
    private static final List<String> TIMINGS =
            List.of("epoch", "seconds", "imagesPerSecond", "testSeconds", "testImagesPerSecond");

    private final List<String> notes;

    /** Notes are added to the list. */
    RunReader(List<String> notes) {
        this.notes = notes;
    }

    /**
     * The run in a folder; the folder must hold a run.json.
     *
     * @throws DataException where files are damaged, belong to another run, or are not all there though the run is done
     */
    RunResult read(RunId id, RunFolder folder) {
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
        FolderProblems.requireFile(file, "there is no such file, though run.json says that the run is done");
        return Json.read(file, Evaluation.class);
    }

    private static void requireAllEpochs(RunFolder folder, RunRecord record, List<EpochRow> epochs) {
        if (epochs.size() != record.epochs()) {
            throw FolderProblems.damaged(
                    folder.metrics(),
                    "ends with epoch " + epochs.size() + ", though run.json says that all " + record.epochs()
                            + " are done");
        }
    }

    private List<EpochRow> metrics(Path file) {
        List<EpochRow> rows = new ArrayList<>();
        for (Map<String, Double> row : lines(file, METRICS)) {
            rows.add(new EpochRow(
                    epoch(file, row, rows.size() + 1),
                    row.get("learningRate"),
                    row.get("trainLoss"),
                    row.get("trainAccuracy"),
                    row.get("testLoss"),
                    row.get("testCrossEntropy"),
                    row.get("testAccuracy")));
        }
        return rows;
    }

    private List<EpochTiming> timings(Path file) {
        List<EpochTiming> rows = new ArrayList<>();
        for (Map<String, Double> row : lines(file, TIMINGS)) {
            rows.add(new EpochTiming(
                    epoch(file, row, rows.size() + 1),
                    row.get("seconds"),
                    row.get("imagesPerSecond"),
                    row.get("testSeconds"),
                    row.get("testImagesPerSecond")));
        }
        return rows;
    }

    private List<Map<String, Double>> lines(Path file, List<String> columns) {
        NumberTable table = NumberTable.read(file, columns);
        if (table.torn()) {
            notes.add(file + ": the last line has no end and is left out");
        }
        return table.rows();
    }

    private static int epoch(Path file, Map<String, Double> row, int expected) {
        if (row.get("epoch") != expected) {
            throw FolderProblems.damaged(
                    file, "line " + (expected + 1) + ": epoch must be " + expected + ", was " + row.get("epoch"));
        }
        return expected;
    }
}
