package org.attn4j.backbone.resnet;

/** The shortcut of a block that changes the shape. He et al., arXiv:1512.03385, section 3.3. */
public enum Shortcut {
    /** Option A: every second pixel, with the channels padded by zeros; no weights. */
    IDENTITY,
    /** Option B: a 1x1 convolution with normalisation. */
    PROJECTION
}
