package org.attn4j.core.attention;

/**
 * How a tensor's initial values are drawn. The first three follow the configuration's {@code init}; the others are the
 * module's own and hold whatever the configuration says. Immutable.
 */
public sealed interface Init {

    /** Weights of a convolution, one-dimensional ones included; fanIn is input channels times kernel size. */
    record Convolution(int fanIn) implements Init {}

    /** Weights of a linear layer from fanIn to fanOut values. */
    record Linear(int fanIn, int fanOut) implements Init {}

    /** Biases of a layer whose units see fanIn values each. */
    record Bias(int fanIn) implements Init {}

    /** Every element is the value. */
    record Constant(double value) implements Init {}

    /** Uniform within the bound on both sides of 0. */
    record Uniform(double bound) implements Init {}

    /** Normal around 0. */
    record Normal(double standardDeviation) implements Init {}
}
