package org.attn4j.attention.eca;

/** What the first and the last channels have as neighbours on their outer side. */
public enum Padding {
    /** Zeros: the paper's. */
    ZERO,
    /** The channels of the other end: CECA, a variant of timm's. */
    CIRCULAR
}
