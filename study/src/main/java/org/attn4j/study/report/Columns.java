package org.attn4j.study.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.attn4j.runfiles.ModelFacts;
import org.attn4j.study.speed.VariantSpeed;
import org.attn4j.study.statistics.Comparison;
import org.attn4j.study.statistics.Significance;
import org.attn4j.study.statistics.Summary;

/** The columns of the tables for readers, in three groups: accuracy, cost and statistics. */
final class Columns {

    /**
     * A column.
     *
     * @param title its heading, in one or two lines
     * @param leftAligned whether it has text rather than numbers
     * @param cell the text of a row
     */
    record Column(List<String> title, boolean leftAligned, Function<VariantRow, String> cell) {

        /** The heading on one line. */
        String heading() {
            return String.join(" ", title);
        }
    }

    /** After a speed that must not be compared with others; a note says why. */
    private static final String MARK = " *";

    private final NumberStyle style;
    private final boolean compared;

    /**
     * The columns in a style.
     *
     * @param compared whether there is a variant besides the baseline
     */
    Columns(NumberStyle style, boolean compared) {
        this.style = style;
        this.compared = compared;
    }

    /** The variant's name; the baseline is marked. */
    Column variant() {
        return new Column(
                List.of("variant"),
                true,
                row -> compared && row.baseline() ? row.variant() + " (baseline)" : row.variant());
    }

    /** Accuracies in percent and their differences in percentage points. */
    List<Column> accuracy(String bestChosenOn) {
        List<Column> accuracy = new ArrayList<>();
        accuracy.add(number("seeds", Columns::seeds));
        accuracy.add(number("train %", row -> style.percent(row.trainAccuracy())));
        accuracy.add(number("test %", row -> style.percent(row.testAccuracy())));
        if (compared) {
            accuracy.add(number("difference", row -> row.baseline() ? "" : style.points(row.difference())));
        }
        accuracy.add(number("best % (chosen\non " + bestChosenOn + ")", row -> style.percent(row.bestAccuracy())));
        accuracy.add(number("best\nepoch", row -> style.epochs(row.bestEpochs())));
        return accuracy;
    }

    /** Sizes and speeds. */
    List<Column> cost() {
        return List.of(
                number("parameters", row -> size(row, ModelFacts::parameters)),
                number("attention\nparameters", row -> size(row, ModelFacts::attentionParameters)),
                number("multiply-adds", this::multiplyAdds),
                number("training\nimages/s", row -> speed(row, VariantSpeed::training)),
                number("inference\nimages/s", row -> speed(row, VariantSpeed::inference)));
    }

    /** Speeds relative to the baseline, for rows that have such ratios. */
    List<Column> speedRatios() {
        return List.of(
                number("seeds\ncompared", row -> pairs(row.speed())),
                number(
                        "training, relative\nto the baseline",
                        row -> style.ratio(row.speed().trainingRatio())),
                number(
                        "inference, relative\nto the baseline",
                        row -> style.ratio(row.speed().inferenceRatio())));
    }

    private static String pairs(VariantSpeed speed) {
        return speed.trainingRatio()
                .or(speed::inferenceRatio)
                .map(ratio -> String.valueOf(ratio.seeds().size()))
                .orElseThrow();
    }

    private String speed(VariantRow row, Function<VariantSpeed, Optional<Summary>> figure) {
        Optional<Summary> speed = figure.apply(row.speed());
        return style.speed(speed) + (speed.isPresent() && !row.speed().comparable() ? MARK : "");
    }

    /** What the differences are worth. */
    List<Column> statistics() {
        return List.of(
                statistic("difference", Comparison::summary, summary -> style.points(Optional.of(summary))),
                statistic("95 % interval\n(paired t)", Comparison::interval, style::interval),
                statistic("t-test\np", Comparison::pairedT, test -> style.probability(test.map(Significance::p))),
                statistic(
                        "t-test\np (Holm)",
                        Comparison::pairedT,
                        test -> style.probability(test.map(Significance::holm))),
                statistic("Wilcoxon\np", Comparison::wilcoxon, test -> style.probability(test.map(Significance::p))),
                statistic("Hedges'\ng", Comparison::effectSize, style::size),
                statistic("wins", Function.identity(), style::wins));
    }

    private static <T> Column statistic(String title, Function<Comparison, T> figure, Function<T, String> cell) {
        return number(title, row -> cell.apply(figure.apply(row.comparison().orElseThrow())));
    }

    /** The variant's name, accuracy and cost. */
    List<Column> all(String bestChosenOn) {
        List<Column> all = new ArrayList<>();
        all.add(variant());
        all.addAll(accuracy(bestChosenOn));
        all.addAll(cost());
        return all;
    }

    private static Column number(String title, Function<VariantRow, String> cell) {
        return new Column(title.lines().toList(), false, cell);
    }

    private static String seeds(VariantRow row) {
        return row.seedsDone() == row.seeds() ? "" + row.seeds() : row.seedsDone() + " of " + row.seeds();
    }

    private String multiplyAdds(VariantRow row) {
        return row.model().isPresent()
                        && ModelFacts.counted(row.model().get().multiplyAdds()).isEmpty()
                ? "not counted"
                : size(row, ModelFacts::multiplyAdds);
    }

    private String size(VariantRow row, Function<ModelFacts, Long> figure) {
        return style.count(row.model().map(figure));
    }
}
