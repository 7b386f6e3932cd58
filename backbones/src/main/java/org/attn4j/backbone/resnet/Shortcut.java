package org.attn4j.backbone.resnet;

/** How the shortcut of a block goes where the shape changes. He et al., arXiv:1512.03385, section 3.3. */
public enum Shortcut {
    /** Every second pixel, and channels of zeros behind: no weights. Option A. */
    IDENTITY,
    /** Convolution 1x1 with its normalisation. Option B. */
    PROJECTION
}
