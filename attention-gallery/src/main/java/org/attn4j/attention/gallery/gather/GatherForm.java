package org.attn4j.attention.gallery.gather;

/** The paper's three forms of gather-excite. */
public enum GatherForm {
    /** Without weights: neighbourhoods are averaged. */
    THETA_MINUS,
    /** Depthwise convolutions gather neighbourhoods. */
    THETA,
    /** As theta, followed by a bottleneck over channels. */
    THETA_PLUS
}
