package org.attn4j.study.statistics;

/** What a comparison allows to say. */
public enum Finding {
    /** The interval excludes 0 and the corrected t-test agrees. */
    BETTER,
    /** The same on the other side. */
    WORSE,
    /** The interval excludes 0, but Holm's correction takes the evidence away. */
    HINT,
    /** The interval includes 0. */
    NOT_SHOWN,
    /** Each seed gives the same accuracy. */
    EQUAL,
    /** One seed, or a spread of nothing: no evidence either way. */
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
