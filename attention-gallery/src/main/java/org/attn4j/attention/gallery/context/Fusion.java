package org.attn4j.attention.gallery.context;

/** How the transformed context is applied to the feature map. */
public enum Fusion {
    /** As one gate per channel: y = x * sigmoid(t). */
    SCALE,
    /** As one summand per channel: y = x + t. */
    ADD
}
