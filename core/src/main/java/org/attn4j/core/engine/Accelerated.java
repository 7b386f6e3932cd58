package org.attn4j.core.engine;

import org.deeplearning4j.nn.conf.layers.Layer;

/** A layer's configuration that stands in for one of the engine's own and computes the same. */
public interface Accelerated {

    /** The configuration in whose place it stands: what names, shapes and counts are taken from. */
    Layer stock();
}
