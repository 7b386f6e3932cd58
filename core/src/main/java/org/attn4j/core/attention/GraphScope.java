package org.attn4j.core.attention;

import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.layers.Layer;

/** Adds the layers and vertices of one {@link SubGraph} at one site to the network's graph. */
public interface GraphScope {

    /** The local name of the input, the feature map [N,C,H,W]. */
    String input();

    /** Adds a layer under a local name, {@code [a-z][a-z0-9-]*}; inputs are local names. */
    void layer(String name, Layer layer, String... inputs);

    /** Adds a vertex under a local name; inputs are local names. */
    void vertex(String name, GraphVertex vertex, String... inputs);

    /**
     * Maps a layer's parameter to one of the module's weights. Required for every parameter of every layer.
     *
     * @param weight a name of {@link AttentionModule#weights}
     * @param layer the local name of the layer
     * @param parameter DL4J's key, such as {@code W} or {@code b}
     */
    void weight(String weight, String layer, String parameter);
}
