package org.attn4j.core.backbone;

import org.attn4j.core.attention.Position;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;

/** The attention modules of a network by site and position, for the backbone that attaches them. */
public interface Attachments {

    /** Whether no module is attached at this position; the backbone can then fuse the activation into its layer. */
    boolean isEmpty(String site, Position position);

    /**
     * Attaches the modules of a position, in order, to the output of a vertex.
     *
     * @param graph the builder
     * @param input the name of the vertex whose output [N,C,H,W] they re-weight
     * @param site the site
     * @param position the position, one that the site declares
     * @param reluFollows whether a ReLU follows directly; the last module's layer then applies it
     * @return the name of the last vertex; if no module is attached, {@code input}, and the backbone must apply the
     *     ReLU
     */
    String attach(GraphBuilder graph, String input, String site, Position position, boolean reluFollows);
}
