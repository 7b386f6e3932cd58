package org.attn4j.study.report;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.attn4j.runfiles.ModelFacts;
import org.attn4j.study.grid.VariantGrid;
import org.attn4j.study.statistics.Comparison;
import org.attn4j.study.statistics.GeometricRatio;
import org.attn4j.study.statistics.Interval;
import org.attn4j.study.statistics.Significance;
import org.attn4j.study.statistics.Summary;

/**
 * table.csv: the table for programs. Accuracies are fractions, differences percentage points; an unknown figure is empty;
 * best epochs are separated by spaces, in the order of seeds. No cell needs quotes, because variant names consist of
 * letters, digits, hyphens and dots. With axes, the values of each variant come first.
 */
final class CsvTable {

    private static final String HEADER =
            "variant,seedsDone,seeds,trainAccuracy,trainAccuracySd,testAccuracy,testAccuracySd,"
                    + "differencePoints,differencePointsSd,differenceSeeds,bestTestAccuracy,bestTestAccuracySd,bestEpochs,"
                    + "parameters,attentionParameters,multiplyAdds,trainImagesPerSecond,inferImagesPerSecond,"
                    + "intervalLowPoints,intervalHighPoints,tTestP,tTestHolmP,wilcoxonP,wilcoxonHolmP,hedgesG,"
                    + "probabilityOfImprovement,trainImagesPerSecondSd,inferImagesPerSecondSd,speedsComparable,"
                    + "trainSpeedRatio,trainSpeedRatioLow,trainSpeedRatioHigh,"
                    + "inferSpeedRatio,inferSpeedRatioLow,inferSpeedRatioHigh\n";
    private static final double POINTS = 100;

    private CsvTable() {}

    static String text(VariantTable table) {
        VariantGrid grid = table.results().outline().grid();
        String axes = grid.axes().stream().map(axis -> axis + ",").collect(Collectors.joining());
        return table.rows().stream()
                .map(row -> point(grid, row) + line(row))
                .collect(Collectors.joining("\n", axes + HEADER, "\n"));
    }

    private static String point(VariantGrid grid, VariantRow row) {
        return grid.axes().stream()
                .map(axis -> grid.value(row.variant(), axis) + ",")
                .collect(Collectors.joining());
    }

    private static String line(VariantRow row) {
        return String.join(
                ",",
                row.variant(),
                String.valueOf(row.seedsDone()),
                String.valueOf(row.seeds()),
                fraction(row.trainAccuracy()),
                fraction(row.testAccuracy()),
                withDeviation(row.difference(), "%.4f", POINTS),
                row.difference().map(summary -> String.valueOf(summary.n())).orElse(""),
                fraction(row.bestAccuracy()),
                row.bestEpochs().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                size(row, ModelFacts::parameters),
                size(row, ModelFacts::attentionParameters),
                row.model()
                        .map(model -> ModelFacts.counted(model.multiplyAdds())
                                .map(String::valueOf)
                                .orElse("not counted"))
                        .orElse(""),
                mean(row.speed().training()),
                mean(row.speed().inference()),
                statistics(row.comparison()),
                deviation(row.speed().training()),
                deviation(row.speed().inference()),
                String.valueOf(row.speed().comparable()),
                ratio(row.speed().trainingRatio()),
                ratio(row.speed().inferenceRatio()));
    }

    private static String statistics(Optional<Comparison> comparison) {
        return String.join(
                ",",
                points(comparison, Interval::low),
                points(comparison, Interval::high),
                probability(comparison, Comparison::pairedT, Significance::p),
                probability(comparison, Comparison::pairedT, Significance::holm),
                probability(comparison, Comparison::wilcoxon, Significance::p),
                probability(comparison, Comparison::wilcoxon, Significance::holm),
                comparison
                        .filter(found -> found.effectSize().isPresent())
                        .map(found -> number("%.4f", found.effectSize().getAsDouble()))
                        .orElse(""),
                comparison
                        .map(found -> number("%.4f", found.probabilityOfImprovement()))
                        .orElse(""));
    }

    private static String points(Optional<Comparison> comparison, ToDoubleFunction<Interval> end) {
        return comparison
                .flatMap(Comparison::interval)
                .map(interval -> number("%.4f", end.applyAsDouble(interval) * POINTS))
                .orElse("");
    }

    private static String probability(
            Optional<Comparison> comparison,
            Function<Comparison, Optional<Significance>> test,
            ToDoubleFunction<Significance> value) {
        return comparison
                .flatMap(test)
                .map(found -> number("%.6f", value.applyAsDouble(found)))
                .orElse("");
    }

    private static String fraction(Optional<Summary> value) {
        return withDeviation(value, "%.6f", 1);
    }

    private static String withDeviation(Optional<Summary> value, String format, double scale) {
        return value.map(summary -> number(format, summary.mean() * scale) + ","
                        + (summary.deviation().isEmpty()
                                ? ""
                                : number(format, summary.deviation().getAsDouble() * scale)))
                .orElse(",");
    }

    private static String deviation(Optional<Summary> value) {
        return value.filter(summary -> summary.deviation().isPresent())
                .map(summary -> number("%.1f", summary.deviation().getAsDouble()))
                .orElse("");
    }

    private static String ratio(Optional<GeometricRatio> value) {
        return value.map(ratio -> number("%.4f", ratio.ratio()) + ","
                        + ratio.interval()
                                .map(ends -> number("%.4f", ends.low()) + "," + number("%.4f", ends.high()))
                                .orElse(","))
                .orElse(",,");
    }

    private static String mean(Optional<Summary> value) {
        return value.map(summary -> number("%.1f", summary.mean())).orElse("");
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static String size(VariantRow row, Function<ModelFacts, Long> figure) {
        return row.model().map(figure).map(String::valueOf).orElse("");
    }
}
