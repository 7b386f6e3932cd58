package org.attn4j.study.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.attn4j.study.result.RunResult;
import org.attn4j.study.result.StudyResults;
import org.attn4j.study.statistics.PairedDifference;
import org.attn4j.study.statistics.Summary;
import org.attn4j.trainer.EpochRow;

/**
 * The table of a study: one row a variant, done runs only.
 *
 * @param results what it was made from
 * @param rows in the order of the configuration
 */
public record VariantTable(StudyResults results, List<VariantRow> rows) {

    /** Computes the table. */
    public static VariantTable of(StudyResults results) {
        String baseline = results.outline().baseline();
        Map<Long, Double> compared = bySeed(results.done(baseline), VariantTable::testAccuracy);
        List<VariantRow> rows = new ArrayList<>();
        for (String variant : results.outline().variants()) {
            rows.add(row(results, variant, compared));
        }
        return new VariantTable(results, List.copyOf(rows));
    }

    private static VariantRow row(StudyResults results, String variant, Map<Long, Double> baseline) {
        List<RunResult> done = results.done(variant);
        boolean isBaseline = variant.equals(results.outline().baseline());
        Map<Long, Double> test = bySeed(done, VariantTable::testAccuracy);
        return new VariantRow(
                variant,
                isBaseline,
                done.size(),
                results.outline().seeds().size(),
                summary(done, run -> run.last().map(EpochRow::trainAccuracy)),
                Summary.of(test.values()),
                isBaseline ? Optional.empty() : PairedDifference.between(test, baseline),
                summary(done, run -> run.best().map(EpochRow::testAccuracy)),
                done.stream()
                        .flatMap(run -> run.best().stream())
                        .map(EpochRow::epoch)
                        .toList(),
                results.of(variant).stream()
                        .map(run -> run.record().model())
                        .filter(model -> model.parameters() > 0)
                        .findFirst(),
                summary(done, run -> optional(run.trainImagesPerSecond())),
                summary(done, run -> optional(run.inferImagesPerSecond())));
    }

    private static Optional<Double> testAccuracy(RunResult run) {
        return run.last().map(EpochRow::testAccuracy);
    }

    private static Optional<Summary> summary(List<RunResult> runs, Function<RunResult, Optional<Double>> value) {
        return Summary.of(bySeed(runs, value).values());
    }

    private static Map<Long, Double> bySeed(List<RunResult> runs, Function<RunResult, Optional<Double>> value) {
        Map<Long, Double> values = new LinkedHashMap<>();
        runs.forEach(
                run -> value.apply(run).ifPresent(number -> values.put(run.id().seed(), number)));
        return values;
    }

    private static Optional<Double> optional(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }

    /** Whether there is a variant beside the baseline. */
    boolean compared() {
        return rows.size() > 1;
    }

    /** What the best epoch is chosen on: {@code test}, or {@code validation} where there is one. */
    public String bestChosenOn() {
        return results.runs().stream().anyMatch(RunResult::validated) ? "validation" : "test";
    }
}
