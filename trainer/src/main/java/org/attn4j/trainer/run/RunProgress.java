package org.attn4j.trainer.run;

import java.util.ArrayList;
import java.util.List;
import org.attn4j.runfiles.checkpoint.CheckpointHeader;
import org.attn4j.runfiles.table.EpochRow;
import org.attn4j.runfiles.table.EpochTiming;
import org.attn4j.runfiles.table.IterationRow;

/** The progress of a run, apart from weights and optimiser state. */
final class RunProgress {

    private final List<EpochRow> rows = new ArrayList<>();
    private final List<EpochTiming> timings = new ArrayList<>();
    private final List<IterationRow> iterations = new ArrayList<>();
    private final List<String> imageOrders = new ArrayList<>();
    private int bestEpoch;
    private double bestAccuracy = Double.NEGATIVE_INFINITY;

    /** Restores the progress from a checkpoint. */
    void resume(CheckpointHeader header) {
        rows.addAll(header.rows());
        timings.addAll(header.timings());
        iterations.addAll(header.iterations());
        imageOrders.addAll(header.imageOrders());
        bestEpoch = header.bestEpoch();
        bestAccuracy = header.bestAccuracy();
    }

    /** Adds an epoch; returns whether it is the best so far. Among epochs of equal accuracy the first is the best. */
    boolean add(EpochRow row, EpochTiming timing, String imageOrder, double selectionAccuracy) {
        rows.add(row);
        timings.add(timing);
        imageOrders.add(imageOrder);
        boolean best = selectionAccuracy > bestAccuracy;
        if (best) {
            bestAccuracy = selectionAccuracy;
            bestEpoch = row.epoch();
        }
        return best;
    }

    List<EpochRow> rows() {
        return rows;
    }

    List<EpochTiming> timings() {
        return timings;
    }

    List<IterationRow> iterations() {
        return iterations;
    }

    List<String> imageOrders() {
        return imageOrders;
    }

    int bestEpoch() {
        return bestEpoch;
    }

    double bestAccuracy() {
        return bestAccuracy;
    }

    int epochsDone() {
        return rows.size();
    }
}
