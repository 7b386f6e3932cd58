package org.attn4j.study.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.attn4j.runfiles.RunResult;
import org.attn4j.runfiles.table.EpochRow;
import org.attn4j.study.result.StudyResults;

/**
 * One figure of one variant over epochs: the mean over its runs, and the least and greatest of them.
 *
 * @param mean by epoch, from epoch 1
 * @param least by epoch
 * @param greatest by epoch
 */
record Curve(List<Double> mean, List<Double> least, List<Double> greatest) {

    /**
     * The curve of a variant: its done runs, or where none is done those that have begun, as far as all of them have come,
     * so that every point is a mean over the same runs.
     */
    static Curve of(StudyResults results, String variant, ToDoubleFunction<EpochRow> figure) {
        List<RunResult> runs = results.done(variant).isEmpty()
                ? results.of(variant).stream()
                        .filter(run -> !run.epochs().isEmpty())
                        .toList()
                : results.done(variant);
        int epochs = runs.stream().mapToInt(run -> run.epochs().size()).min().orElse(0);
        Curve curve = new Curve(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int epoch = 0; epoch < epochs; epoch++) {
            int index = epoch;
            var values = runs.stream()
                    .mapToDouble(run -> figure.applyAsDouble(run.epochs().get(index)))
                    .summaryStatistics();
            curve.mean.add(values.getAverage());
            curve.least.add(values.getMin());
            curve.greatest.add(values.getMax());
        }
        return curve;
    }

    /** The number of epochs. */
    int length() {
        return mean.size();
    }

    /** Its mean alone. */
    Curve withoutBand() {
        return new Curve(mean, mean, mean);
    }

    /** Whether there is more than one run to it. */
    boolean hasBand() {
        return !least.equals(greatest);
    }
}
