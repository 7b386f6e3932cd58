package org.attn4j.core.attention;

/** A statistic of each channel over its H * W pixels. */
public enum Pool {
    /** Mean over H * W. */
    MEAN,
    /** The largest value; its gradient goes to the first pixel that has it. */
    MAX,
    /** Mean of squared deviations over H * W - 1; 0 where H * W is 1. */
    VARIANCE,
    /** Sum of squares, not divided. */
    SUM_OF_SQUARES
}
