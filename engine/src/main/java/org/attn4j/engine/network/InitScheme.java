package org.attn4j.engine.network;

/** How convolutions and linear layers begin, attention's too, unless a module fixes its own initial values. */
public enum InitScheme {
    /**
     * Convolutions, conv1d included, normal with standard deviation sqrt(2 / fanIn); linear layers Xavier uniform, within
     * sqrt(6 / (fanIn + fanOut)); biases 0. Paddle's defaults.
     */
    PADDLE,
    /** Everything uniform within 1 / sqrt(fanIn), biases too. PyTorch's defaults. */
    PYTORCH
}
