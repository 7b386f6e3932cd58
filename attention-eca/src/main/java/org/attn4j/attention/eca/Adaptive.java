package org.attn4j.attention.eca;

/** The value of {@code kernel} for a width that depends on the number of channels. */
public enum Adaptive {
    /** The paper's rule. */
    ADAPTIVE
}
