package org.attn4j.backbone.mobilenet;

/** The image size for which a network's strides are designed. */
public enum Scale {
    /** The last feature map is 1/32 of the image size. */
    IMAGENET,
    /**
     * Stride 1 instead of 2 in the first convolution and in the first block of 24 channels, so that the last feature
     * map is 1/8 of the image size.
     */
    CIFAR
}
