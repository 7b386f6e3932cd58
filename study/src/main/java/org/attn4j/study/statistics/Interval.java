package org.attn4j.study.statistics;

/**
 * An interval of 95 % confidence. Immutable.
 *
 * @param low its lower end
 * @param high its upper end, not below the lower
 */
public record Interval(double low, double high) {

    /** How often such intervals hold the true value. */
    public static final double LEVEL = 0.95;

    /** What is left outside at both ends together. */
    static final double ALPHA = 0.05;

    /** Whether 0 lies outside. */
    public boolean excludesZero() {
        return low > 0 || high < 0;
    }
}
