package org.attn4j.backbone.mobilenet;

/** The size of images that a network is made for. */
public enum Scale {
    /** The last feature map is a thirty-second of the image. */
    IMAGENET,
    /** Stride 1 in place of 2 in the first convolution and in the first block of 24 channels: an eighth. */
    CIFAR
}
