package org.attn4j.study.report;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attn4j.study.statistics.Summary;
import org.attn4j.trainer.ModelFacts;

/**
 * table.csv: the table for programs. Accuracies are fractions, differences percentage points, numbers in full; a value
 * that is not known is empty; best epochs are separated by spaces, in the order of seeds. No cell needs quotes: variant
 * names hold letters, digits and hyphens only.
 */
final class CsvTable {

    private static final String HEADER =
            "variant,seedsDone,seeds,trainAccuracy,trainAccuracySd,testAccuracy,testAccuracySd,"
                    + "differencePoints,differencePointsSd,differenceSeeds,bestTestAccuracy,bestTestAccuracySd,bestEpochs,"
                    + "parameters,attentionParameters,multiplyAdds,trainImagesPerSecond,inferImagesPerSecond\n";
    private static final double POINTS = 100;

    private CsvTable() {}

    static String text(VariantTable table) {
        return table.rows().stream().map(CsvTable::line).collect(Collectors.joining("\n", HEADER, "\n"));
    }

    private static String line(VariantRow row) {
        return String.join(
                ",",
                row.variant(),
                String.valueOf(row.seedsDone()),
                String.valueOf(row.seeds()),
                withDeviation(row.trainAccuracy(), 1),
                withDeviation(row.testAccuracy(), 1),
                withDeviation(row.difference(), POINTS),
                row.difference().map(summary -> String.valueOf(summary.n())).orElse(""),
                withDeviation(row.bestAccuracy(), 1),
                row.bestEpochs().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                size(row, ModelFacts::parameters),
                size(row, ModelFacts::attentionParameters),
                size(row, ModelFacts::multiplyAdds),
                mean(row.trainImagesPerSecond()),
                mean(row.inferImagesPerSecond()));
    }

    private static String withDeviation(Optional<Summary> value, double scale) {
        return value.map(summary -> summary.mean() * scale + "," + deviation(summary, scale))
                .orElse(",");
    }

    private static String deviation(Summary summary, double scale) {
        return summary.deviation().isEmpty()
                ? ""
                : String.valueOf(summary.deviation().getAsDouble() * scale);
    }

    private static String mean(Optional<Summary> value) {
        return value.map(summary -> String.valueOf(summary.mean())).orElse("");
    }

    private static String size(VariantRow row, Function<ModelFacts, Long> part) {
        return row.model().map(part).map(String::valueOf).orElse("");
    }
}
