package org.attn4j.backbone.resnet;

/** The layers before a residual network's blocks. */
public enum Stem {
    /** A 7x7 convolution with stride 2 and 3x3 max pooling with stride 2: a quarter of the image size. */
    IMAGENET,
    /** A 3x3 convolution with stride 1, without pooling: the image size. */
    CIFAR;

    /** The image size divided by the size of the blocks' input. */
    int stride() {
        return this == IMAGENET ? 4 : 1;
    }
}
