package org.attn4j.core.map;

/**
 * What {@link MapPass} computes of an expression. Created by {@link FeatureMap}; immutable.
 *
 * @param map the expression
 * @param kind what of it
 * @param over the axes that are reduced; {@link Over#PIXELS} for {@link Kind#VALUES}, which reduces none
 */
public record Result(FeatureMap map, Kind kind, Over over) {

    /** The kinds of results. Minor versions can add kinds. */
    public enum Kind {
        /** All elements. */
        VALUES,
        /** The sum over some axes. */
        SUM,
        /** The mean over some axes. */
        MEAN,
        /** The largest element along some axes. */
        MAX,
        /** The index of the first largest element along some axes. */
        INDEX
    }
}
