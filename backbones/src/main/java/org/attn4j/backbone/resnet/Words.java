package org.attn4j.backbone.resnet;

/** What several networks' parameters say alike. */
final class Words {

    static final String STEM =
            "what comes before the blocks: imagenet, 7x7 with stride 2 and pooling; cifar, 3x3 alone";
    static final String WIDTH = "planes of the first stage; each further stage has twice as many";
    static final String ZERO_GAMMA = "whether the scales of each branch's last normalisation begin at 0 instead of 1";
    static final String SHORTCUT =
            "where the shape changes: identity, padded with zeros, no weights; projection, 1x1 convolution";

    /** The paper's widths. */
    static final String IMAGENET_WIDTH = "64";

    static final String CIFAR_WIDTH = "16";

    /** What ResNets of ImageNet are trained with unless {@code cifar} is asked for. */
    static final String IMAGENET = "imagenet";

    /** The paper's choice for CIFAR. */
    static final String IDENTITY = "identity";

    private Words() {}
}
