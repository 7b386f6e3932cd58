package org.attn4j.core.backbone;

import java.util.List;
import org.attn4j.core.attention.Position;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;

/** A network with named sites for attention modules. Immutable. */
public interface Backbone {

    /** The sites where modules can be attached, from input to output; names are unique. */
    List<Site> sites();

    /** The position that is used if neither the configuration nor the module names one. */
    Position defaultPosition();

    /**
     * Adds the network to the graph.
     *
     * @param graph the builder, to which the image input has been added
     * @param input the input's name: images [N,3,imageSize,imageSize]
     * @param attention the modules to attach at each site
     * @return the name of the layer whose output is the logits [N,classes], without a softmax
     */
    String build(GraphBuilder graph, String input, Attachments attention);
}
