package org.attn4j.study.report;

import java.util.List;
import java.util.Optional;
import org.attn4j.runfiles.ModelFacts;
import org.attn4j.study.speed.VariantSpeed;
import org.attn4j.study.statistics.Comparison;
import org.attn4j.study.statistics.InterquartileMean;
import org.attn4j.study.statistics.Summary;

/**
 * One variant in the table: its done runs over seeds. Accuracies are fractions.
 *
 * @param variant the variant's name
 * @param baseline whether other variants are compared with it
 * @param comparedWith the variant that is its baseline; empty if it is a baseline itself or its baseline is excluded
 * @param seedsDone how many of its runs are done
 * @param seeds how many runs it has in all
 * @param trainAccuracy of the last epoch
 * @param testAccuracy of the last epoch
 * @param interquartileMean of the last epoch's test accuracy
 * @param comparison of the last epoch's test accuracy with the baseline's, paired by seed; empty for the baseline itself and
 *     if no seed has both
 * @param bestAccuracy test accuracy of the best epoch
 * @param bestEpochs the best epoch of each done run, in the order of seeds
 * @param model the network's size; empty if no run has built it
 * @param speed in training over all epochs, and in inference with the best weights
 */
public record VariantRow(
        String variant,
        boolean baseline,
        Optional<String> comparedWith,
        int seedsDone,
        int seeds,
        Optional<Summary> trainAccuracy,
        Optional<Summary> testAccuracy,
        Optional<InterquartileMean> interquartileMean,
        Optional<Comparison> comparison,
        Optional<Summary> bestAccuracy,
        List<Integer> bestEpochs,
        Optional<ModelFacts> model,
        VariantSpeed speed) {

    /** Mean and standard deviation of the differences from the baseline, paired by seed. */
    Optional<Summary> difference() {
        return comparison.map(Comparison::summary);
    }
}
