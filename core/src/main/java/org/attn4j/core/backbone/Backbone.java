package org.attn4j.core.backbone;

import java.util.List;
import org.attn4j.core.attention.Position;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;

/** A network with named places for attention. Immutable. */
public interface Backbone {

    /** The places where modules may sit, from input to output; names are unique. */
    List<Site> sites();

    /** The position that is used where neither configuration nor module names one. */
    Position defaultPosition();

    /**
     * Adds the network to the graph.
     *
     * @param graph the builder, with the images' input already added
     * @param input the input's name: images [N,3,imageSize,imageSize]
     * @param attention what sits where
     * @return the name of the layer whose output is the logits [N,classes], before any softmax
     */
    String build(GraphBuilder graph, String input, Attachments attention);
}
