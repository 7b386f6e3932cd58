package org.attn4j.study.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attn4j.study.result.RunResult;
import org.attn4j.study.result.StudyResults;
import org.attn4j.trainer.RunState;

/** What stands under the table in words. */
final class Remarks {

    private Remarks() {}

    /** One sentence each: what is missing, what failed, what was left out; nothing where all runs are done. */
    static List<String> of(VariantTable table) {
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
        if (table.evident().stream()
                .anyMatch(row -> row.comparison().orElseThrow().descriptive())) {
            remarks.add("better in: share of all pairs of runs in which the variant beats "
                    + results.outline().baseline() + "; under 10 seeds it describes the runs seen and proves nothing");
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
