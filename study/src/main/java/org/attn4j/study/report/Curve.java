package org.attn4j.study.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.attn4j.runfiles.RunResult;
import org.attn4j.runfiles.table.EpochRow;
import org.attn4j.study.result.StudyResults;

/**
 * One figure of one variant over epochs: mean, minimum and maximum over its runs.
 *
 * @param mean by epoch, from epoch 1
 * @param least by epoch
 * @param greatest by epoch
 */
record Curve(List<Double> mean, List<Double> least, List<Double> greatest) {

    /**
     * The curve of a variant over its done runs, or if none is done over those that have started. It ends at the last epoch
     * that all of them have finished, so that every point is a mean over the same runs.
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

    /** The mean without the band. */
    Curve withoutBand() {
        return new Curve(mean, mean, mean);
    }

    /** Whether runs differ. */
    boolean hasBand() {
        return !least.equals(greatest);
    }
}
