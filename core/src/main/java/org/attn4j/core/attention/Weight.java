package org.attn4j.core.attention;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A tensor that a module owns: a trained weight or a running statistic. Initial values, parameter counts, weight decay,
 * checkpoint keys and freezing all follow from the module's list of weights.
 *
 * @param name {@code [a-z][a-z0-9]*}; stored with models
 * @param shape as in papers: linear [out,in], convolution [out,in,kh,kw]
 * @param init the initial values
 * @param trained whether the optimiser changes it; false for running statistics, which the module updates
 * @param decayed whether weight decay applies to it
 */
public record Weight(String name, long[] shape, Init init, boolean trained, boolean decayed) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*");

    /** Rejects ill-formed names and sizes below 1. */
    public Weight {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("weight name \"" + name + "\" must match [a-z][a-z0-9]*");
        }
        shape = shape.clone();
        for (long size : shape) {
            if (size < 1) {
                throw new IllegalArgumentException("weight \"" + name + "\" has the shape " + Arrays.toString(shape)
                        + "; sizes must be at least 1");
            }
        }
    }

    /** A trained tensor with weight decay, as most weights and biases are. */
    public static Weight of(String name, Init init, long... shape) {
        return new Weight(name, shape, init, true, true);
    }

    /** A running statistic: neither trained nor decayed. */
    public static Weight statistic(String name, double initial, long... shape) {
        return new Weight(name, shape, new Init.Constant(initial), false, false);
    }

    @Override
    public long[] shape() {
        return shape.clone();
    }

    /** The number of elements. */
    public long length() {
        long product = 1;
        for (long size : shape) {
            product *= size;
        }
        return product;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Weight that
                && name.equals(that.name)
                && Arrays.equals(shape, that.shape)
                && init.equals(that.init)
                && trained == that.trained
                && decayed == that.decayed;
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(shape);
    }
}
