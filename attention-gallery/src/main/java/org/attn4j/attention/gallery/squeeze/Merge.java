package org.attn4j.attention.gallery.squeeze;

/** How scse merges the feature maps of cse and sse, element-wise. */
public enum Merge {
    /** Their maximum; the gradient goes to cse if they are equal. */
    MAX,
    /** Their sum. */
    ADD,
    /** Their product. */
    MULTIPLY
}
