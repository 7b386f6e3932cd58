package org.attn4j.core.attention;

import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.layers.Layer;

/** The part of a network's graph that belongs to one {@link SubGraph} at one site. */
public interface GraphScope {

    /** The local name under which the feature map [N,C,H,W] comes in. */
    String input();

    /** Adds a layer under a local name, {@code [a-z][a-z0-9-]*}; inputs are local names. */
    void layer(String name, Layer layer, String... inputs);

    /** Adds a vertex under a local name; inputs are local names. */
    void vertex(String name, GraphVertex vertex, String... inputs);

    /**
     * Says which of the module's weights a layer's parameter is. Every parameter of every layer must be told.
     *
     * @param weight a name of {@link AttentionModule#weights}
     * @param layer the local name of the layer
     * @param parameter the engine's key, such as {@code W} or {@code b}
     */
    void weight(String weight, String layer, String parameter);
}
