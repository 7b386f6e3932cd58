package org.attn4j.study.statistics;

/** What a comparison shows. */
public enum Finding {
    /** The interval excludes 0 and the corrected t-test agrees. */
    BETTER,
    /** The same, below the baseline. */
    WORSE,
    /** The interval excludes 0, but the corrected t-test does not agree. */
    HINT,
    /** The interval includes 0. */
    NOT_SHOWN,
    /** Variant and baseline have the same accuracy with each seed. */
    EQUAL,
    /** One seed, or differences without spread: no evidence either way. */
    UNKNOWN;

    /** The finding. */
    public static Finding of(Comparison comparison) {
        if (comparison.unequalPairs() == 0 && comparison.pairs() > 1) {
            return EQUAL;
        }
        if (comparison.pairedT().isEmpty()) {
            return UNKNOWN;
        }
        if (!comparison.interval().orElseThrow().excludesZero()) {
            return NOT_SHOWN;
        }
        if (!comparison.pairedT().get().below(Interval.ALPHA)) {
            return HINT;
        }
        return comparison.summary().mean() > 0 ? BETTER : WORSE;
    }
}
