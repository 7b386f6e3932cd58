package org.attn4j.backbone.resnet;

/** What comes before a residual network's blocks. */
public enum Stem {
    /** Convolution 7x7 with stride 2 and max pooling 3x3 with stride 2: a quarter of the size. */
    IMAGENET,
    /** Convolution 3x3 with stride 1, no pooling: the images' size. */
    CIFAR;

    /** How many times smaller the blocks' input is than the image. */
    int stride() {
        return this == IMAGENET ? 4 : 1;
    }
}
