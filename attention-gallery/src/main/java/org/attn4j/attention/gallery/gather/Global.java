package org.attn4j.attention.gallery.gather;

/** The word for surroundings that are the whole feature map. */
public enum Global {
    /** The whole feature map, whatever its size. */
    GLOBAL
}
