package org.attn4j.study.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.runfiles.ModelFacts;
import org.attn4j.runfiles.SiteFacts;
import org.attn4j.study.grid.VariantGrid;
import org.attn4j.study.statistics.GeometricRatio;
import org.attn4j.study.statistics.InterquartileMean;
import org.attn4j.study.statistics.Interval;
import org.attn4j.study.statistics.Summary;

/**
 * A variant in results.json: its done runs over seeds, and the size of its network, whose keys are absent if no run has
 * built it.
 *
 * @param axes its value on each axis; absent without axes
 * @param seedsDone how many of its runs are done
 * @param trainAccuracy of the last epoch
 * @param testAccuracy of the last epoch
 * @param interquartileMean of the last epoch's test accuracy
 * @param differenceToBaseline of the last epoch's test accuracy, paired by seed
 * @param comparison with the baseline; absent for the baseline itself and if no seed has both
 * @param bestTestAccuracy of each run's best epoch
 * @param bestEpochs the best epoch of each done run, in the order of seeds
 * @param parameters trained values
 * @param attentionParameters trained values of attention modules
 * @param multiplyAdds for one image; empty if a module does not know its own
 * @param attentionMultiplyAdds of attention modules, for one image; empty if one does not know its own
 * @param sites the modules, from input to output
 * @param trainImagesPerSecond over all epochs, data pipeline included
 * @param inferImagesPerSecond of the best weights, data pipeline included
 * @param speedsComparable whether these speeds are those of runs that each had the machine to itself, on the baseline's
 *     machine and with its program
 * @param trainSpeedRatio training speed relative to the baseline; absent for the baseline and if no runs are comparable
 * @param inferSpeedRatio inference speed relative to the baseline; absent for the baseline and if no runs are comparable
 * @param speedNotes why the speeds of some seeds are not compared, one clause each
 */
record VariantJson(
        Optional<Map<String, String>> axes,
        int seedsDone,
        Optional<Spread> trainAccuracy,
        Optional<Spread> testAccuracy,
        Optional<Middle> interquartileMean,
        Optional<Spread> differenceToBaseline,
        Optional<ComparisonJson> comparison,
        Optional<Spread> bestTestAccuracy,
        List<Integer> bestEpochs,
        Optional<Long> parameters,
        Optional<Long> attentionParameters,
        Optional<Long> multiplyAdds,
        Optional<Long> attentionMultiplyAdds,
        Optional<List<SiteFacts>> sites,
        Optional<Spread> trainImagesPerSecond,
        Optional<Spread> inferImagesPerSecond,
        boolean speedsComparable,
        Optional<SpeedRatio> trainSpeedRatio,
        Optional<SpeedRatio> inferSpeedRatio,
        List<String> speedNotes) {

    /**
     * A speed relative to the baseline's, paired by seed.
     *
     * @param seeds those that are compared
     * @param ratio the geometric mean of the ratios; over 1 the variant is faster
     * @param interval of the ratio; absent with one seed
     */
    record SpeedRatio(List<Long> seeds, double ratio, Optional<ComparisonJson.Ends> interval) {

        static SpeedRatio of(GeometricRatio ratio) {
            return new SpeedRatio(ratio.seeds(), ratio.ratio(), ratio.interval().map(ComparisonJson.Ends::of));
        }
    }

    /**
     * A figure over seeds.
     *
     * @param n how many seeds
     * @param mean their mean
     * @param sd their sample standard deviation; absent with one seed
     */
    record Spread(int n, double mean, Optional<Double> sd) {

        static Spread of(Summary summary) {
            return new Spread(
                    summary.n(),
                    summary.mean(),
                    summary.deviation().stream().boxed().findFirst());
        }
    }

    /**
     * The mean of the middle half of the seeds.
     *
     * @param mean of the middle half
     * @param low the lower end of its interval; absent with one seed, as are high and level
     * @param high the upper end
     * @param level how often such intervals contain the true value, a fraction
     * @param descriptive whether there are too few seeds to infer anything from the interval
     */
    record Middle(
            double mean, Optional<Double> low, Optional<Double> high, Optional<Double> level, boolean descriptive) {

        static Middle of(InterquartileMean middle) {
            Optional<Interval> interval = middle.interval();
            return new Middle(
                    middle.mean(),
                    interval.map(Interval::low),
                    interval.map(Interval::high),
                    interval.map(ends -> Interval.LEVEL),
                    middle.descriptive());
        }
    }

    static VariantJson of(VariantRow row, VariantGrid grid) {
        return of(row, grid, row.speed().comparable());
    }

    /** The row in a comparison with more than its own study, where its speeds may not be comparable. */
    static VariantJson of(VariantRow row, VariantGrid grid, boolean speedsComparable) {
        Optional<ModelFacts> model = row.model();
        Map<String, String> axes = new LinkedHashMap<>();
        grid.axes().forEach(axis -> axes.put(axis, grid.value(row.variant(), axis)));
        return new VariantJson(
                Optional.of(axes).filter(values -> !values.isEmpty()),
                row.seedsDone(),
                row.trainAccuracy().map(Spread::of),
                row.testAccuracy().map(Spread::of),
                row.interquartileMean().map(Middle::of),
                row.difference().map(Spread::of),
                row.comparison()
                        .map(found -> ComparisonJson.of(
                                row.variant(), row.comparedWith().orElseThrow(), found)),
                row.bestAccuracy().map(Spread::of),
                row.bestEpochs(),
                model.map(ModelFacts::parameters),
                model.map(ModelFacts::attentionParameters),
                model.map(ModelFacts::multiplyAdds).flatMap(ModelFacts::counted),
                model.map(ModelFacts::attentionMultiplyAdds).flatMap(ModelFacts::counted),
                model.map(ModelFacts::sites),
                row.speed().training().map(Spread::of),
                row.speed().inference().map(Spread::of),
                speedsComparable,
                row.speed().trainingRatio().map(SpeedRatio::of),
                row.speed().inferenceRatio().map(SpeedRatio::of),
                row.speed().obstacles());
    }
}
