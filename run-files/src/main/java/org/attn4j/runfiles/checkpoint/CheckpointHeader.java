package org.attn4j.runfiles.checkpoint;

import java.util.List;
import java.util.Map;
import org.attn4j.runfiles.table.EpochRow;
import org.attn4j.runfiles.table.EpochTiming;
import org.attn4j.runfiles.table.IterationRow;

/**
 * checkpoint.json: everything but the numbers.
 *
 * @param format the format's number, {@value #FORMAT}
 * @param variant the run's variant
 * @param seed the run's seed
 * @param epochsDone finished epochs
 * @param iteration steps done
 * @param bestEpoch the best epoch so far
 * @param bestAccuracy its accuracy, on validation images where there are any, else on the test set
 * @param rows all metric rows
 * @param timings all timing rows
 * @param iterations all rows of iterations.csv
 * @param imageOrders digests of the image orders of all epochs
 * @param classes class names in label order
 * @param imageSize side of the network's input in pixels
 * @param tensors the tensors of weights.bin
 * @param slots the state vectors of optimizer.bin; where weights are averaged the last is {@code trained}: weights.bin
 *     holds the averages, and training goes on from that one
 * @param configuration the effective configuration
 */
public record CheckpointHeader(
        int format,
        String variant,
        long seed,
        int epochsDone,
        long iteration,
        int bestEpoch,
        double bestAccuracy,
        List<EpochRow> rows,
        List<EpochTiming> timings,
        List<IterationRow> iterations,
        List<String> imageOrders,
        List<String> classes,
        int imageSize,
        List<TensorEntry> tensors,
        List<String> slots,
        Map<String, Object> configuration) {

    /** What this version writes and reads. */
    public static final int FORMAT = 1;
}
