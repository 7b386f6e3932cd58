package org.attn4j.core.backbone;

import org.attn4j.core.attention.Position;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;

/** The modules of a network by site and position, as a backbone sees them. */
public interface Attachments {

    /** Whether no module sits there; a backbone may then fuse the activation into its own layer. */
    boolean isEmpty(String site, Position position);

    /**
     * Puts the site's modules, in order, behind a vertex.
     *
     * @param graph the builder
     * @param input the name of the vertex whose output [N,C,H,W] they re-weight
     * @param site the site
     * @param position the position, one that the site declares
     * @param reluFollows whether the network has a ReLU right behind: it is then part of what is attached
     * @return the name of the last vertex; where no module sits there it is {@code input}, and the ReLU stays the
     *     backbone's to apply
     */
    String attach(GraphBuilder graph, String input, String site, Position position, boolean reluFollows);
}
