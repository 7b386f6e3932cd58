package org.attn4j.study.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.attn4j.runfiles.RunResult;
import org.attn4j.runfiles.RunState;
import org.attn4j.study.result.StudyResults;
import org.attn4j.study.statistics.Comparison;

/** What stands under the table in words. */
final class Remarks {

    /** Its correction for few pairs is 0 for two. */
    private static final int FEWEST_FOR_EFFECT_SIZE = 3;

    private Remarks() {}

    /** Everything, one sentence each. */
    static List<String> of(VariantTable table) {
        List<String> remarks = new ArrayList<>(ofEvidence(table));
        remarks.addAll(ofRuns(table));
        return remarks;
    }

    /** How to read the figures of the comparisons, and why one that is not told is not; nothing where there are none. */
    static List<String> ofEvidence(VariantTable table) {
        List<String> remarks = new ArrayList<>();
        if (table.evident().stream().anyMatch(row -> comparison(row).descriptive())) {
            remarks.add("better in: share of all pairs of runs in which the variant beats "
                    + table.results().outline().baseline()
                    + "; under 10 seeds it describes the runs seen and proves nothing");
        }
        String two = names(table, row -> comparison(row).pairs() < FEWEST_FOR_EFFECT_SIZE);
        if (!two.isEmpty()) {
            remarks.add("Hedges' g of " + two + ": not told, for two seeds are too few to correct it; it needs 3");
        }
        String alike = names(table, row -> comparison(row).pairedT().isEmpty());
        if (!alike.isEmpty()) {
            remarks.add("t-test of " + alike + ": not told, for equal differences have no spread to measure by");
        }
        return remarks;
    }

    private static String names(VariantTable table, Predicate<VariantRow> which) {
        return table.evident().stream().filter(which).map(VariantRow::variant).collect(Collectors.joining(", "));
    }

    private static Comparison comparison(VariantRow row) {
        return row.comparison().orElseThrow();
    }

    /** What is missing, what failed, what was left out; nothing where all runs are done. */
    static List<String> ofRuns(VariantTable table) {
        StudyResults results = table.results();
        List<String> remarks = new ArrayList<>();
        int all = results.outline().runs().size();
        int done = results.in(RunState.DONE).size();
        if (done < all) {
            remarks.add("unfinished: " + done + " of " + all + " runs are done; the table counts these only");
        }
        for (VariantRow row : table.rows()) {
            row.difference()
                    .filter(pairs -> pairs.n() < row.seedsDone())
                    .ifPresent(pairs -> remarks.add("difference of " + row.variant() + ": over " + pairs.n()
                            + " of its " + row.seedsDone() + " seeds, for the baseline is not done with the others"));
        }
        for (RunResult run : results.in(RunState.FAILED)) {
            remarks.add("failed: " + run.id() + " after " + epochs(run) + ": "
                    + run.record().failure());
        }
        for (RunResult run : results.in(RunState.STARTED)) {
            remarks.add("begun: " + run.id() + ", " + epochs(run) + " done");
        }
        Map<String, List<String>> missing = new LinkedHashMap<>();
        results.missing().forEach((run, reason) -> missing.computeIfAbsent(reason, first -> new ArrayList<>())
                .add(run.folderName()));
        missing.forEach((reason, runs) -> remarks.add(reason + ": " + String.join(", ", runs)));
        remarks.addAll(results.notes());
        return remarks;
    }

    private static String epochs(RunResult run) {
        return run.epochs().size() + " of " + run.record().epochs() + " epochs";
    }
}
