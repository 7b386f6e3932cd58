package org.attn4j.study.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.attn4j.runfiles.ModelFacts;
import org.attn4j.study.statistics.Comparison;
import org.attn4j.study.statistics.Significance;

/** The columns of the tables for readers, in two groups: how good a variant is, and what it costs. */
final class Columns {

    /**
     * A column.
     *
     * @param title its heading, in one or two lines
     * @param leftAligned whether it holds words rather than numbers
     * @param cell the text for a row
     */
    record Column(List<String> title, boolean leftAligned, Function<VariantRow, String> cell) {

        /** The heading in one line. */
        String heading() {
            return String.join(" ", title);
        }
    }

    private final Figures figures;
    private final boolean compared;

    /** Columns; compared: whether there is a variant beside the baseline. */
    Columns(Figures figures, boolean compared) {
        this.figures = figures;
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
    List<Column> quality(String bestChosenOn) {
        List<Column> quality = new ArrayList<>();
        quality.add(number("seeds", Columns::seeds));
        quality.add(number("train %", row -> figures.percent(row.trainAccuracy())));
        quality.add(number("test %", row -> figures.percent(row.testAccuracy())));
        if (compared) {
            quality.add(number("difference", row -> row.baseline() ? "" : figures.points(row.difference())));
        }
        quality.add(number("best % (chosen\non " + bestChosenOn + ")", row -> figures.percent(row.bestAccuracy())));
        quality.add(number("at\nepoch", row -> figures.epochs(row.bestEpochs())));
        return quality;
    }

    /** Sizes and speeds. */
    List<Column> cost() {
        return List.of(
                number("parameters", row -> size(row, ModelFacts::parameters)),
                number("of\nattention", row -> size(row, ModelFacts::attentionParameters)),
                number("multiply-adds", row -> size(row, ModelFacts::multiplyAdds)),
                number("training\nimages/s", row -> figures.rate(row.trainImagesPerSecond())),
                number("inference\nimages/s", row -> figures.rate(row.inferImagesPerSecond())));
    }

    /** How far the differences can be trusted; the first column names the variant. */
    List<Column> evidence() {
        return List.of(
                evidence("difference", Comparison::summary, summary -> figures.points(Optional.of(summary))),
                evidence("95 % interval\nby paired t", Comparison::interval, figures::interval),
                evidence("t-test\np", Comparison::pairedT, test -> figures.probability(test.map(Significance::p))),
                evidence("p by\nHolm", Comparison::pairedT, test -> figures.probability(test.map(Significance::holm))),
                evidence("Wilcoxon\np", Comparison::wilcoxon, test -> figures.probability(test.map(Significance::p))),
                evidence("Hedges'\ng", Comparison::effectSize, figures::size),
                evidence("better\nin", Function.identity(), figures::improvement));
    }

    private static <T> Column evidence(String title, Function<Comparison, T> part, Function<T, String> cell) {
        return number(title, row -> cell.apply(part.apply(row.comparison().orElseThrow())));
    }

    /** Everything but the evidence in one row. */
    List<Column> all(String bestChosenOn) {
        List<Column> all = new ArrayList<>();
        all.add(variant());
        all.addAll(quality(bestChosenOn));
        all.addAll(cost());
        return all;
    }

    private static Column number(String title, Function<VariantRow, String> cell) {
        return new Column(title.lines().toList(), false, cell);
    }

    private static String seeds(VariantRow row) {
        return row.seedsDone() == row.seeds() ? "" + row.seeds() : row.seedsDone() + " of " + row.seeds();
    }

    private String size(VariantRow row, Function<ModelFacts, Long> part) {
        return figures.count(row.model().map(part));
    }
}
