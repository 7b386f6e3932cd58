package org.attn4j.study.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.attn4j.runfiles.RunResult;
import org.attn4j.runfiles.table.EpochRow;
import org.attn4j.study.result.StudyResults;
import org.attn4j.study.speed.VariantSpeed;
import org.attn4j.study.statistics.Comparison;
import org.attn4j.study.statistics.Family;
import org.attn4j.study.statistics.InterquartileMean;
import org.attn4j.study.statistics.Summary;
import org.attn4j.study.statistics.Verdict;

/**
 * The table of a study: one row per variant, done runs only.
 *
 * @param results the results it was computed from
 * @param rows in the order of the configuration
 */
public record VariantTable(StudyResults results, List<VariantRow> rows) {

    /** Computes the table. */
    public static VariantTable of(StudyResults results) {
        String baseline = results.outline().baseline();
        Map<String, Map<Long, Double>> others = new LinkedHashMap<>();
        results.outline().variants().stream()
                .filter(variant -> !variant.equals(baseline))
                .forEach(variant -> others.put(variant, testAccuracies(results, variant)));
        Map<String, Comparison> compared = Family.compare(others, testAccuracies(results, baseline));
        List<VariantRow> rows = results.outline().variants().stream()
                .map(variant -> row(results, variant, Optional.ofNullable(compared.get(variant))))
                .toList();
        return new VariantTable(results, rows);
    }

    private static VariantRow row(StudyResults results, String variant, Optional<Comparison> comparison) {
        List<RunResult> done = results.done(variant);
        Map<Long, Double> test = testAccuracies(results, variant);
        return new VariantRow(
                variant,
                variant.equals(results.outline().baseline()),
                done.size(),
                results.outline().seeds().size(),
                summary(done, run -> run.last().map(EpochRow::trainAccuracy)),
                Summary.of(test.values()),
                InterquartileMean.of(test.values()),
                comparison,
                summary(done, run -> run.best().map(EpochRow::testAccuracy)),
                done.stream()
                        .flatMap(run -> run.best().stream())
                        .map(EpochRow::epoch)
                        .toList(),
                results.of(variant).stream()
                        .map(run -> run.record().model())
                        .filter(model -> model.parameters() > 0)
                        .findFirst(),
                variant.equals(results.outline().baseline())
                        ? VariantSpeed.ofBaseline(done)
                        : VariantSpeed.of(done, results.done(results.outline().baseline())));
    }

    /** Test accuracies of the last epoch, by seed, done runs only. */
    private static Map<Long, Double> testAccuracies(StudyResults results, String variant) {
        return bySeed(results.done(variant), run -> run.last().map(EpochRow::testAccuracy));
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

    /** Whether there is a variant besides the baseline. */
    boolean compared() {
        return rows.size() > 1;
    }

    /** What the best epoch is chosen on: {@code validation} if there is such a set, else {@code test}. */
    public String bestChosenOn() {
        return results.runs().stream().anyMatch(RunResult::validated) ? "validation" : "test";
    }

    /** The comparisons with the baseline, by variant, without those that share no done seed with it. */
    public Map<String, Comparison> comparisons() {
        Map<String, Comparison> comparisons = new LinkedHashMap<>();
        rows.forEach(row -> row.comparison().ifPresent(found -> comparisons.put(row.variant(), found)));
        return comparisons;
    }

    /** The rows that are compared with the baseline over at least two seeds. */
    List<VariantRow> rowsWithStatistics() {
        return rows.stream()
                .filter(row ->
                        row.comparison().filter(found -> found.pairs() > 1).isPresent())
                .toList();
    }

    /** The rows whose speed is compared with the baseline's. */
    List<VariantRow> rowsWithSpeedRatios() {
        return rows.stream()
                .filter(row -> row.speed().trainingRatio().isPresent()
                        || row.speed().inferenceRatio().isPresent())
                .toList();
    }

    /** What the comparisons show, one sentence for all variants that share a verdict; empty if nothing is compared. */
    public List<String> verdicts() {
        return Verdict.all(results.outline().baseline(), comparisons());
    }
}
