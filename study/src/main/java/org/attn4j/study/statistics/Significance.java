package org.attn4j.study.statistics;

/**
 * The result of a two-sided test. Immutable.
 *
 * @param statistic Student's t, or Wilcoxon's sum of the positive differences' ranks
 * @param p how often chance alone gives a statistic at least as extreme
 * @param holm p after Holm's correction over all variants that are compared with the baseline, at most 1
 */
public record Significance(double statistic, double p, double holm) {

    /** Whether the corrected p is below the level. */
    public boolean below(double alpha) {
        return holm < alpha;
    }
}
