package org.attn4j.engine.network;

/** The initial values of convolutions and linear layers, including those of modules that do not fix their own. */
public enum InitScheme {
    /**
     * Convolutions, conv1d included, normal with standard deviation sqrt(2 / fanIn); linear layers Xavier uniform,
     * within sqrt(6 / (fanIn + fanOut)); biases 0. Paddle's defaults.
     */
    PADDLE,
    /** Everything uniform within 1 / sqrt(fanIn), including biases. PyTorch's defaults. */
    PYTORCH
}
