package org.attn4j.core.attention;

import java.util.Comparator;

/**
 * A statistic of each channel over its H * W pixels. Immutable; equal if the same statistic is computed, ordered by
 * kind.
 */
public final class Pool implements Comparable<Pool> {

    /** The kinds of statistics, by which kernels choose their computation. Minor versions can add kinds. */
    public enum Kind {
        /** The kind of {@link Pool#MEAN}. */
        MEAN,
        /** The kind of {@link Pool#MAX}. */
        MAX,
        /** The kind of {@link Pool#VARIANCE}. */
        VARIANCE,
        /** The kind of {@link Pool#SUM_OF_SQUARES}. */
        SUM_OF_SQUARES
    }

    /** Mean over H * W. */
    public static final Pool MEAN = new Pool(Kind.MEAN, "MEAN");

    /** The largest value; its gradient goes to the first pixel that has it. */
    public static final Pool MAX = new Pool(Kind.MAX, "MAX");

    /** Sum of squared deviations divided by H * W - 1; 0 if H * W is 1. */
    public static final Pool VARIANCE = new Pool(Kind.VARIANCE, "VARIANCE");

    /** Sum of squares, not divided. */
    public static final Pool SUM_OF_SQUARES = new Pool(Kind.SUM_OF_SQUARES, "SUM_OF_SQUARES");

    private static final Comparator<Pool> ORDER =
            Comparator.comparing(Pool::kind).thenComparing(Pool::toString);

    private final Kind kind;
    private final String text;

    /** The text must identify the statistic among those of its kind. */
    private Pool(Kind kind, String text) {
        this.kind = kind;
        this.text = text;
    }

    /** The kind of computation. */
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

    /** Equal in every process, so that hashed collections have a reproducible order. */
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
