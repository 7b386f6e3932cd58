package org.attn4j.study.statistics;

/**
 * A 95 % confidence interval. Immutable.
 *
 * @param low its lower end
 * @param high its upper end, not below the lower
 */
public record Interval(double low, double high) {

    /** How often such intervals contain the true value. */
    public static final double LEVEL = 0.95;

    /** The share outside, both ends together. */
    static final double ALPHA = 0.05;

    /** Whether 0 is outside. */
    public boolean excludesZero() {
        return low > 0 || high < 0;
    }
}
