package org.attn4j.core.attention;

/**
 * The distribution of a tensor's initial values. {@link Convolution}, {@link Linear} and {@link Bias} follow the
 * configuration's {@code init}; the others are fixed by the module. Immutable.
 */
public sealed interface Init {

    /** Weights of a one- or two-dimensional convolution; fanIn is input channels times kernel size. */
    record Convolution(int fanIn) implements Init {}

    /** Weights of a linear layer from fanIn to fanOut values. */
    record Linear(int fanIn, int fanOut) implements Init {}

    /** Biases of a layer whose units see fanIn values each. */
    record Bias(int fanIn) implements Init {}

    /** The same value for all elements. */
    record Constant(double value) implements Init {}

    /** Uniform in [-bound, bound). */
    record Uniform(double bound) implements Init {}

    /** Normal with mean 0. */
    record Normal(double standardDeviation) implements Init {}
}
