package org.attn4j.study.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.attn4j.runfiles.RunResult;
import org.attn4j.runfiles.RunState;
import org.attn4j.study.result.StudyResults;
import org.attn4j.study.statistics.Comparison;
import org.attn4j.study.statistics.GeometricRatio;

/** The notes below the tables. */
final class TableNotes {

    private TableNotes() {}

    /** All notes, one sentence each. */
    static List<String> of(VariantTable table) {
        List<String> notes = new ArrayList<>(ofStatistics(table));
        notes.addAll(ofSpeedRatios(table));
        notes.addAll(ofSpeeds(table));
        notes.addAll(ofRuns(table));
        return notes;
    }

    /** What speed ratios are; empty if there are none. */
    static List<String> ofSpeedRatios(VariantTable table) {
        return table.rowsWithSpeedRatios().isEmpty()
                ? List.of()
                : List.of("Speed ratios: images/s divided by those of "
                        + table.results().outline().baseline().text()
                        + " with the same seed; geometric mean over seeds, from "
                        + GeometricRatio.FEWEST_SEEDS + " seeds on with a 95 % interval (t, of logarithms)");
    }

    /** Which speeds are not to be compared, and why. */
    static List<String> ofSpeeds(VariantTable table) {
        List<String> notes = new ArrayList<>();
        String baseline = table.results().outline().baseline().text();
        String marked = table.rows().stream()
                .filter(row ->
                        row.speed().training().isPresent() && !row.speed().comparable())
                .map(VariantRow::variant)
                .collect(Collectors.joining(", "));
        if (!marked.isEmpty()) {
            notes.add(
                    "* images/s not to be compared (" + marked + "): they are from runs that shared a machine, or from"
                            + " different machines or program versions");
        }
        for (VariantRow row : table.rows()) {
            row.speed()
                    .obstacles()
                    .forEach(obstacle -> notes.add("speed of " + row.variant() + " not compared with that of "
                            + row.comparedWith().orElse(baseline) + " for " + obstacle));
        }
        return notes;
    }

    /** How to read the statistics, and why some are absent; empty if there are none. */
    static List<String> ofStatistics(VariantTable table) {
        List<String> notes = new ArrayList<>();
        List<VariantRow> rows = table.rowsWithStatistics();
        if (!rows.isEmpty()) {
            boolean descriptive = rows.stream().anyMatch(row -> comparison(row).descriptive());
            notes.add("Wins: share of run pairs in which the variant scores higher"
                    + (descriptive ? "; description only below 10 seeds" : ""));
        }
        if (rows.stream().anyMatch(row -> comparison(row).pairs() < Comparison.FEWEST_PAIRS_FOR_EFFECT_SIZE)) {
            notes.add("Hedges' g needs at least " + Comparison.FEWEST_PAIRS_FOR_EFFECT_SIZE + " seeds");
        }
        String equal = rows.stream()
                .filter(row -> comparison(row).pairedT().isEmpty())
                .map(VariantRow::variant)
                .collect(Collectors.joining(", "));
        if (!equal.isEmpty()) {
            notes.add("The t-test needs differences that vary between seeds; those of " + equal + " are equal");
        }
        return notes;
    }

    private static Comparison comparison(VariantRow row) {
        return row.comparison().orElseThrow();
    }

    /** What is missing and why, and what was left out; empty if all runs are done. */
    static List<String> ofRuns(VariantTable table) {
        StudyResults results = table.results();
        List<String> notes = new ArrayList<>();
        int all = results.ids().size();
        int done = results.in(RunState.DONE).size();
        if (done < all) {
            notes.add("unfinished: " + done + " of " + all + " runs are done; the table counts only these");
        }
        String alone = table.rows().stream()
                .filter(row -> !row.baseline() && row.comparedWith().isEmpty())
                .map(VariantRow::variant)
                .collect(Collectors.joining(", "));
        if (!alone.isEmpty()) {
            notes.add("not compared, because the study excludes their baseline: " + alone);
        }
        for (VariantRow row : table.rows()) {
            row.difference()
                    .filter(pairs -> pairs.n() < row.seedsDone())
                    .ifPresent(pairs -> notes.add("difference of " + row.variant() + ": over " + pairs.n() + " of its "
                            + row.seedsDone() + " seeds, because the baseline has not finished the others"));
        }
        for (RunResult run : results.in(RunState.FAILED)) {
            notes.add("failed: " + run.id() + " after " + epochs(run) + ": "
                    + run.record().failure());
        }
        for (RunResult run : results.in(RunState.STARTED)) {
            notes.add("started: " + run.id() + ", " + epochs(run) + " done");
        }
        Map<String, List<String>> missing = new LinkedHashMap<>();
        results.missing().forEach((run, reason) -> missing.computeIfAbsent(reason, first -> new ArrayList<>())
                .add(run.folderName()));
        missing.forEach((reason, runs) -> notes.add(reason + ": " + String.join(", ", runs)));
        notes.addAll(results.notes());
        return notes;
    }

    private static String epochs(RunResult run) {
        return run.epochs().size() + " of " + run.record().epochs() + " epochs";
    }
}
