package org.attn4j.core.map;

/** The axes of a feature map [N,C,H,W] over which a sum or maximum is taken. */
public enum Over {
    /** Over all pixels of a channel; the result is [N,C]. */
    PIXELS,
    /** Over all channels of a pixel; the result is [N,1,H,W]. */
    CHANNELS,
    /** Along each row of a channel; the result is [N,C,H,1]. */
    WIDTH,
    /** Along each column of a channel; the result is [N,C,1,W]. */
    HEIGHT;

    /** The shape of the result for a map [N,C,H,W]. */
    long[] reduced(long... map) {
        return switch (this) {
            case PIXELS -> new long[] {map[0], map[1]};
            case CHANNELS -> new long[] {map[0], 1, map[2], map[3]};
            case WIDTH -> new long[] {map[0], map[1], map[2], 1};
            case HEIGHT -> new long[] {map[0], map[1], 1, map[3]};
        };
    }

    /** How many elements are combined into one. */
    long count(long... map) {
        return switch (this) {
            case PIXELS -> map[2] * map[3];
            case CHANNELS -> map[1];
            case WIDTH -> map[3];
            case HEIGHT -> map[2];
        };
    }
}
