package org.attn4j.backbone.resnet;

/**
 * A convolution that is padded by half its kernel.
 *
 * @param kernel side of the kernel, odd
 * @param channels output channels
 * @param stride 1 or 2
 */
record Convolution(int kernel, int channels, int stride) {

    int outputSize(int inputSize) {
        return (inputSize - 1) / stride + 1;
    }
}
