package org.attn4j.engine.accelerator;

import org.deeplearning4j.nn.conf.layers.Layer;

/** A layer's configuration that stands in for one of the engine's own and computes the same. */
public interface AcceleratedLayer {

    /** The configuration in whose place it stands: what names, shapes and counts are taken from. */
    Layer stock();

    /** Whether it computes the ReLU of {@link LayerCandidate#reluFollows} too, whose own layer then goes. */
    default boolean includesRelu() {
        return false;
    }
}
