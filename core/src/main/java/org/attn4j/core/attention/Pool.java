package org.attn4j.core.attention;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

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
        SUM_OF_SQUARES,
        /** The kind of {@link Pool#MIN}. */
        MIN,
        /** The kind of {@link Pool#DEVIATION}. */
        DEVIATION,
        /** The kind of {@link Pool#table}. */
        TABLE,
        /** The kind of {@link Pool#ROW_MEANS}. */
        ROW_MEANS,
        /** The kind of {@link Pool#COLUMN_MEANS}. */
        COLUMN_MEANS
    }

    /** Mean over H * W. */
    public static final Pool MEAN = new Pool(Kind.MEAN, "MEAN");

    /** The largest value; its gradient goes to the first pixel that has it. */
    public static final Pool MAX = new Pool(Kind.MAX, "MAX");

    /** Sum of squared deviations divided by H * W - 1; 0 if H * W is 1. */
    public static final Pool VARIANCE = new Pool(Kind.VARIANCE, "VARIANCE");

    /** Sum of squares, not divided. */
    public static final Pool SUM_OF_SQUARES = new Pool(Kind.SUM_OF_SQUARES, "SUM_OF_SQUARES");

    /** The smallest value; its gradient goes to the first pixel that has it. */
    public static final Pool MIN = new Pool(Kind.MIN, "MIN");

    /** The square root of {@link #VARIANCE}; where it is 0, so is its gradient. */
    public static final Pool DEVIATION = new Pool(Kind.DEVIATION, "DEVIATION");

    /** The mean of each row of a channel, [N,C*H]: the rows of a channel are adjacent. */
    public static final Pool ROW_MEANS = new Pool(Kind.ROW_MEANS, "ROW_MEANS");

    /** The mean of each column of a channel, [N,C*W]: the columns of a channel are adjacent. */
    public static final Pool COLUMN_MEANS = new Pool(Kind.COLUMN_MEANS, "COLUMN_MEANS");

    private static final Comparator<Pool> ORDER =
            Comparator.comparing(Pool::kind).thenComparing(Pool::toString);

    private final Kind kind;
    private final String text;

    /** The text must identify the statistic among those of its kind. */
    private Pool(Kind kind, String text) {
        this.kind = kind;
        this.text = text;
    }

    /**
     * The sum of each channel's pixels times the weights of a table, [C,H,W], for example a transform's frequencies. Costs
     * little more than a mean.
     *
     * @param constant the name of the table among the module's {@link AttentionModule#constants}
     */
    public static Pool table(String constant) {
        return new Pool(Kind.TABLE, "TABLE(" + Objects.requireNonNull(constant) + ")");
    }

    /** The name of the constant that the statistic needs; empty if it needs none. */
    public Optional<String> constant() {
        return kind == Kind.TABLE
                ? Optional.of(text.substring("TABLE(".length(), text.length() - 1))
                : Optional.empty();
    }

    /** How many values of an image the statistic has, F: a matrix [N,F]. */
    public int width(FeatureShape shape) {
        return switch (kind) {
            case ROW_MEANS -> shape.channels() * shape.height();
            case COLUMN_MEANS -> shape.channels() * shape.width();
            default -> shape.channels();
        };
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
