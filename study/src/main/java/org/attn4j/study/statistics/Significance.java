package org.attn4j.study.statistics;

/**
 * What a two-sided test says. Immutable.
 *
 * @param statistic Student's t, or Wilcoxon's sum of the positive differences' ranks
 * @param p how often chance alone would give a statistic as extreme
 * @param holm p corrected by Holm over all variants that are compared with the baseline, at most 1
 */
public record Significance(double statistic, double p, double holm) {

    /** Whether chance is an unlikely explanation, the number of variants considered. */
    public boolean below(double alpha) {
        return holm < alpha;
    }
}
