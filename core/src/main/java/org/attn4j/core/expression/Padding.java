package org.attn4j.core.expression;

/** The values beyond the first and the last channel in a convolution over channels. */
public enum Padding {
    /** Zeros. */
    ZERO,
    /** The channels of the opposite end. */
    CIRCULAR
}
