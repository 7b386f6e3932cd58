package org.attn4j.study.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.study.result.StudyResults;
import org.attn4j.study.statistics.AcrossGroups;

/**
 * results.json: all figures of the report, for programs, by variant and by run. The components are its keys, in order.
 * Accuracies and differences are fractions, losses nats, speeds images per second; an unknown figure has no key.
 *
 * @param name the study's name
 * @param baseline what the variants are compared with: a variant, or an axis and its value
 * @param seeds in the order of the configuration
 * @param complete whether all runs are done
 * @param bestChosenOn what best epochs are chosen on: {@code test} or {@code validation}
 * @param statistics what was computed and how; absent if no variant shares a done seed with the baseline
 * @param verdict what the comparisons show, in words; absent with {@code statistics}
 * @param acrossSettings the values of the baseline's axis over the settings of the other axes; absent without axes
 * @param variants by name, in the order of the configuration
 * @param runs those that have started, by seed and then by variant
 * @param missing why a run has no results yet, by the name of its folder
 * @param notes what was left out when the folder was read
 */
record ResultsJson(
        String name,
        String baseline,
        List<Long> seeds,
        boolean complete,
        String bestChosenOn,
        Optional<StatisticsJson> statistics,
        Optional<String> verdict,
        Optional<List<AcrossGroups>> acrossSettings,
        Map<String, VariantJson> variants,
        List<RunJson> runs,
        Map<String, String> missing,
        List<String> notes) {

    static ResultsJson of(VariantTable table) {
        StudyResults results = table.results();
        boolean compared = !table.comparisons().isEmpty();
        Map<String, VariantJson> variants = new LinkedHashMap<>();
        table.rows()
                .forEach(row -> variants.put(
                        row.variant(), VariantJson.of(row, results.outline().grid())));
        Map<String, String> missing = new LinkedHashMap<>();
        results.missing().forEach((run, reason) -> missing.put(run.folderName(), reason));
        return new ResultsJson(
                results.outline().name(),
                results.outline().baseline().text(),
                results.outline().seeds(),
                results.complete(),
                table.bestChosenOn(),
                compared ? Optional.of(StatisticsJson.of(table)) : Optional.empty(),
                compared ? Optional.of(table.overallVerdict()) : Optional.empty(),
                Optional.of(table.across()).filter(across -> !across.isEmpty()),
                variants,
                results.runs().stream().map(RunJson::of).toList(),
                missing,
                results.notes());
    }
}
