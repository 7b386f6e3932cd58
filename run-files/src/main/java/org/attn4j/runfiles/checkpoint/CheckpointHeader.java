package org.attn4j.runfiles.checkpoint;

import java.util.List;
import java.util.Map;
import org.attn4j.runfiles.table.EpochRow;
import org.attn4j.runfiles.table.EpochTiming;
import org.attn4j.runfiles.table.IterationRow;

/**
 * checkpoint.json: everything except the values of the tensors.
 *
 * @param format the format version, {@value #FORMAT}
 * @param variant the run's variant
 * @param seed the run's seed
 * @param epochsDone finished epochs
 * @param iteration number of training steps done
 * @param bestEpoch the best epoch so far
 * @param bestAccuracy its accuracy, on the validation images if there are any, else on the test set
 * @param rows all rows of metrics.csv
 * @param timings all rows of timings.csv
 * @param iterations all rows of iterations.csv
 * @param imageOrders digests of the image orders of all epochs
 * @param classes class names in label order
 * @param imageSize height and width of the network's input in pixels
 * @param tensors the tensors of weights.bin
 * @param slots the state vectors of optimizer.bin; if weights are averaged, weights.bin contains the averages and the
 *     last slot, {@code trained}, the weights from which training continues
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

    /** The format that this version writes and reads. */
    public static final int FORMAT = 1;
}
