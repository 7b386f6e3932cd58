package org.attn4j.core.expression;

/** What the first and the last channels have as neighbours on their outer side. */
public enum Padding {
    /** Zeros. */
    ZERO,
    /** The channels of the other end. */
    CIRCULAR
}
