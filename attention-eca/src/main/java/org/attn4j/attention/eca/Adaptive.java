package org.attn4j.attention.eca;

/** The word for a kernel width that follows from the number of channels. */
public enum Adaptive {
    /** By the paper's rule. */
    ADAPTIVE
}
