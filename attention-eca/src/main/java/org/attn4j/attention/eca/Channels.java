package org.attn4j.attention.eca;

import org.attn4j.core.attention.FeatureShape;

/** Whose number of channels the rule for the kernel's width looks at. */
public enum Channels {
    /** The feature map's. */
    OUTPUT {
        @Override
        int of(FeatureShape shape) {
            return shape.channels();
        }
    },
    /** The stage's planes: a quarter of the channels that a ResNet's bottleneck puts out. */
    PLANES {
        @Override
        int of(FeatureShape shape) {
            return shape.planes();
        }
    };

    abstract int of(FeatureShape shape);
}
