package org.attn4j.study.report;

import java.util.List;
import org.attn4j.study.statistics.Comparison;
import org.attn4j.study.statistics.Interval;

/**
 * What the statistics of results.json are and how they were computed.
 *
 * @param measure what is compared
 * @param level of every interval, a fraction
 * @param family how many variants are compared with the baseline: what the correction runs over
 * @param correction of p values over the family
 * @param resamples how often bootstrap drew the seeds again
 * @param notes how to read the figures, and why one that is absent is; one sentence each
 */
record StatisticsJson(String measure, double level, int family, String correction, int resamples, List<String> notes) {

    static StatisticsJson of(VariantTable table) {
        return new StatisticsJson(
                "test accuracy of the last epoch, paired by seed",
                Interval.LEVEL,
                table.comparisons().size(),
                "Holm",
                Comparison.RESAMPLES,
                Remarks.ofEvidence(table));
    }
}
