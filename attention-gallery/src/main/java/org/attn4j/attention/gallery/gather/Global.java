package org.attn4j.attention.gallery.gather;

/** The value of {@code extent} for the whole feature map. */
public enum Global {
    /** The whole feature map, of any size. */
    GLOBAL
}
