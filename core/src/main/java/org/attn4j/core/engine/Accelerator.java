package org.attn4j.core.engine;

import java.util.Optional;
import org.attn4j.core.registry.Named;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;

/**
 * Replaces layers by faster ones once a network's graph is complete and before it is initialised. Found by
 * {@code ServiceLoader}; the replacement computes the same function with the same parameters in the same layout.
 */
public interface Accelerator extends Named {

    /** Why this accelerator cannot work here, as one sentence; nothing where it can. */
    Optional<String> unavailable();

    /**
     * The layer to use instead.
     *
     * @param name the layer's name in the graph
     * @param layer its configuration, complete with input sizes
     * @param input what comes in
     * @return nothing where the layer stays as it is
     */
    Optional<Layer> replace(String name, Layer layer, InputType input);
}
