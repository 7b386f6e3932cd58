package org.attn4j.core.attention;

import java.util.Comparator;

/**
 * A statistic of each channel over its H * W pixels. Immutable. Two are equal if they compute the same; their order is that
 * of the kinds.
 */
public final class Pool implements Comparable<Pool> {

    /** What kernels tell statistics apart by; grows with minor versions. */
    public enum Kind {
        /** Of {@link Pool#MEAN}. */
        MEAN,
        /** Of {@link Pool#MAX}. */
        MAX,
        /** Of {@link Pool#VARIANCE}. */
        VARIANCE,
        /** Of {@link Pool#SUM_OF_SQUARES}. */
        SUM_OF_SQUARES
    }

    /** Mean over H * W. */
    public static final Pool MEAN = new Pool(Kind.MEAN, "MEAN");

    /** The largest value; its gradient goes to the first pixel that has it. */
    public static final Pool MAX = new Pool(Kind.MAX, "MAX");

    /** Mean of squared deviations over H * W - 1; 0 where H * W is 1. */
    public static final Pool VARIANCE = new Pool(Kind.VARIANCE, "VARIANCE");

    /** Sum of squares, not divided. */
    public static final Pool SUM_OF_SQUARES = new Pool(Kind.SUM_OF_SQUARES, "SUM_OF_SQUARES");

    private static final Comparator<Pool> ORDER =
            Comparator.comparing(Pool::kind).thenComparing(Pool::toString);

    private final Kind kind;
    private final String text;

    /** The text says all that distinguishes the statistic from others of its kind. */
    private Pool(Kind kind, String text) {
        this.kind = kind;
        this.text = text;
    }

    /** How it is computed. */
    public Kind kind() {
        return kind;
    }

    @Override
    public int compareTo(Pool other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Pool that && kind == that.kind && text.equals(that.text);
    }

    /** The same in every process, so that hashed collections keep one order. */
    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Such as {@code SUM_OF_SQUARES}. */
    @Override
    public String toString() {
        return text;
    }
}
