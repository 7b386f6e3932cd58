package org.attn4j.attention.gallery.context;

/** What the transformed context does to the feature map. */
public enum Fusion {
    /** A gate a channel: y = x * sigmoid(t). */
    SCALE,
    /** The same for all pixels of a channel: y = x + t. */
    ADD
}
