package org.attn4j.attention.gallery.gather;

/** The paper's three forms of gather-excite. */
public enum GatherForm {
    /** Without weights: surroundings are averaged. */
    THETA_MINUS,
    /** Surroundings are gathered by depthwise convolutions. */
    THETA,
    /** As theta, and a bottleneck over channels follows. */
    THETA_PLUS
}
