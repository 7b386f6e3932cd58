package org.attn4j.study.report;

import java.util.List;
import org.attn4j.study.statistics.Comparison;
import org.attn4j.study.statistics.Interval;

/**
 * How the statistics of results.json were computed.
 *
 * @param measure what is compared
 * @param level of every interval, a fraction
 * @param family the most variants that are compared with one baseline, which is what the correction covers
 * @param correction of p values over the family
 * @param resamples how often bootstrap resampled the seeds
 * @param notes how to read the figures and why some are absent; one sentence each
 */
record StatisticsJson(String measure, double level, int family, String correction, int resamples, List<String> notes) {

    static StatisticsJson of(VariantTable table) {
        return new StatisticsJson(
                "test accuracy of the last epoch, paired by seed",
                Interval.LEVEL,
                table.largestFamily(),
                "Holm",
                Comparison.RESAMPLES,
                TableNotes.ofStatistics(table));
    }
}
