package org.attn4j.attention.gallery.squeeze;

/** How scse makes one feature map of the two that cse and sse give. */
public enum Merge {
    /** The larger of the two elements, cse's where they are equal. */
    MAX,
    /** Their sum. */
    ADD,
    /** Their product. */
    MULTIPLY
}
