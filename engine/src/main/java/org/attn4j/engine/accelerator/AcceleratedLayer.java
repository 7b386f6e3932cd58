package org.attn4j.engine.accelerator;

import org.deeplearning4j.nn.conf.layers.Layer;

/** A layer configuration that replaces a Deeplearning4j layer and computes the same function. */
public interface AcceleratedLayer {

    /** The replaced configuration, from which tensor names, shapes and counts are taken. */
    Layer stock();

    /**
     * Whether it also computes the ReLU of {@link LayerCandidate#reluFollows}, whose layer is then removed from the
     * graph.
     */
    default boolean includesRelu() {
        return false;
    }
}
