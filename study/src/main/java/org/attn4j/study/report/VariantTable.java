package org.attn4j.study.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.attn4j.runfiles.RunResult;
import org.attn4j.runfiles.table.EpochRow;
import org.attn4j.study.grid.ComparisonGroup;
import org.attn4j.study.result.StudyOutline;
import org.attn4j.study.result.StudyResults;
import org.attn4j.study.speed.VariantSpeed;
import org.attn4j.study.statistics.AcrossGroups;
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
 * @param groups the groups of variants that are compared with each other
 */
public record VariantTable(StudyResults results, List<VariantRow> rows, List<ComparisonGroup> groups) {

    /**
     * Rows that are compared with each other.
     *
     * @param heading what the variants have in common; empty if the study has one baseline
     * @param rows in the order of the configuration, at least one
     */
    record RowGroup(String heading, List<VariantRow> rows) {}

    /** Computes the table. */
    public static VariantTable of(StudyResults results) {
        List<ComparisonGroup> groups = results.outline().groups();
        Map<String, VariantRow> rows = new HashMap<>();
        for (ComparisonGroup group : groups) {
            Map<String, Comparison> compared = group.baseline()
                    .map(baseline -> compare(results, baseline, group.others()))
                    .orElse(Map.of());
            group.baseline()
                    .ifPresent(baseline ->
                            rows.put(baseline, row(results, baseline, true, Optional.empty(), Optional.empty())));
            group.others()
                    .forEach(variant -> rows.put(
                            variant,
                            row(
                                    results,
                                    variant,
                                    false,
                                    group.baseline(),
                                    Optional.ofNullable(compared.get(variant)))));
        }
        return new VariantTable(
                results, results.outline().variants().stream().map(rows::get).toList(), groups);
    }

    private static Map<String, Comparison> compare(StudyResults results, String baseline, List<String> others) {
        Map<String, Map<Long, Double>> values = new LinkedHashMap<>();
        others.forEach(variant -> values.put(variant, testAccuracies(results, variant)));
        return Family.compare(values, testAccuracies(results, baseline));
    }

    private static VariantRow row(
            StudyResults results,
            String variant,
            boolean baseline,
            Optional<String> comparedWith,
            Optional<Comparison> comparison) {
        List<RunResult> done = results.done(variant);
        Map<Long, Double> test = testAccuracies(results, variant);
        return new VariantRow(
                variant,
                baseline,
                comparedWith,
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
                comparedWith
                        .map(other -> VariantSpeed.of(done, results.done(other)))
                        .orElseGet(() -> VariantSpeed.ofBaseline(done)));
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

    /** Whether any variant has a baseline. */
    boolean compared() {
        return rows.stream().anyMatch(row -> row.comparedWith().isPresent());
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
        return rows.stream().filter(VariantTable::hasStatistics).toList();
    }

    private static boolean hasStatistics(VariantRow row) {
        return row.comparison().filter(found -> found.pairs() > 1).isPresent();
    }

    /** All rows, by group. */
    List<RowGroup> rowGroups() {
        return rowGroups(row -> true);
    }

    /** The rows of {@link #rowsWithStatistics}, by group. */
    List<RowGroup> rowGroupsWithStatistics() {
        return rowGroups(VariantTable::hasStatistics);
    }

    private List<RowGroup> rowGroups(Predicate<VariantRow> wanted) {
        return groups.stream()
                .map(group -> new RowGroup(
                        group.text(),
                        rows.stream()
                                .filter(row -> group.contains(row.variant()))
                                .filter(wanted)
                                .toList()))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    /** The rows whose speed is compared with the baseline's. */
    List<VariantRow> rowsWithSpeedRatios() {
        return rows.stream().filter(VariantTable::hasSpeedRatios).toList();
    }

    private static boolean hasSpeedRatios(VariantRow row) {
        return row.speed().trainingRatio().isPresent()
                || row.speed().inferenceRatio().isPresent();
    }

    /** The rows of {@link #rowsWithSpeedRatios}, by group. */
    List<RowGroup> rowGroupsWithSpeedRatios() {
        return rowGroups(VariantTable::hasSpeedRatios);
    }

    /** What the comparisons show, one sentence for all variants of a group that share a verdict; empty if nothing is compared. */
    public List<String> verdicts() {
        return perGroup(Verdict::all).stream().flatMap(List::stream).toList();
    }

    /** All comparisons in one line; empty if nothing is compared. */
    String overallVerdict() {
        return perGroup(Verdict::overall).stream().collect(Collectors.joining("; "));
    }

    private <T> List<T> perGroup(BiFunction<String, Map<String, Comparison>, T> verdict) {
        List<T> verdicts = new ArrayList<>();
        for (ComparisonGroup group : groups) {
            Map<String, Comparison> own = comparisons(group);
            if (!own.isEmpty()) {
                verdicts.add(verdict.apply(group.baseline().orElseThrow(), own));
            }
        }
        return verdicts;
    }

    private Map<String, Comparison> comparisons(ComparisonGroup group) {
        Map<String, Comparison> own = new LinkedHashMap<>(comparisons());
        own.keySet().retainAll(group.others());
        return own;
    }

    /** The most variants that are compared with one baseline. */
    int largestFamily() {
        return groups.stream()
                .mapToInt(group -> comparisons(group).size())
                .max()
                .orElse(0);
    }

    /** The values of the baseline's axis over the settings of the other axes; empty with fewer than two settings. */
    List<AcrossGroups> across() {
        Optional<String> axis = results.outline().baseline().axis();
        if (axis.isEmpty() || groups.size() < 2) {
            return List.of();
        }
        List<AcrossGroups.Setting> settings = new ArrayList<>();
        for (ComparisonGroup group : groups) {
            Map<String, Double> means = new LinkedHashMap<>();
            rows.stream().filter(row -> group.contains(row.variant())).forEach(row -> row.testAccuracy()
                    .ifPresent(test -> means.put(value(row.variant()), test.mean())));
            Map<String, Comparison> byValue = new LinkedHashMap<>();
            comparisons(group).forEach((variant, comparison) -> byValue.put(value(variant), comparison));
            settings.add(new AcrossGroups.Setting(means, byValue));
        }
        List<String> values =
                rows.stream().map(row -> value(row.variant())).distinct().toList();
        return AcrossGroups.of(values, settings);
    }

    private String value(String variant) {
        StudyOutline outline = results.outline();
        return outline.grid().value(variant, outline.baseline().axis().orElseThrow());
    }
}
