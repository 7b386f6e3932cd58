package org.attn4j.attention.eca;

import org.attn4j.core.attention.FeatureShape;

/** The number of channels from which the rule computes the kernel's width. */
public enum Channels {
    /** The channels of the feature map. */
    OUTPUT {
        @Override
        int of(FeatureShape shape) {
            return shape.channels();
        }
    },
    /** The stage's base width: a quarter of the output channels of a bottleneck block in ResNets. */
    PLANES {
        @Override
        int of(FeatureShape shape) {
            return shape.planes();
        }
    };

    abstract int of(FeatureShape shape);
}
