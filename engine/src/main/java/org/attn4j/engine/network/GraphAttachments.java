package org.attn4j.engine.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attn4j.core.attention.Position;
import org.attn4j.core.attention.SubGraph;
import org.attn4j.core.backbone.Attachments;
import org.attn4j.engine.placement.AttentionPlan;
import org.attn4j.engine.placement.PlacedModule;
import org.attn4j.engine.site.ModuleLayer;
import org.attn4j.engine.site.StepContext;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.nd4j.linalg.activations.Activation;

/** Adds a plan's modules to a graph while the backbone builds it. */
final class GraphAttachments implements Attachments {

    private final AttentionPlan plan;
    private final StepContext context;
    private final List<SubGraphScope> scopes = new ArrayList<>();

    GraphAttachments(AttentionPlan plan, StepContext context) {
        this.plan = plan;
        this.context = context;
    }

    /** The sub-graph that a vertex belongs to, if any. */
    Optional<SubGraphScope> scopeOf(String vertex) {
        return scopes.stream().filter(scope -> scope.owns(vertex)).findFirst();
    }

    @Override
    public boolean isEmpty(String site, Position position) {
        return plan.at(site, position).isEmpty();
    }

    @Override
    public String attach(GraphBuilder graph, String input, String site, Position position, boolean reluFollows) {
        String last = input;
        List<PlacedModule> modules = plan.at(site, position);
        for (int i = 0; i < modules.size(); i++) {
            boolean relu = reluFollows && i == modules.size() - 1;
            last = attach(graph, last, modules.get(i), relu);
        }
        return last;
    }

    private String attach(GraphBuilder graph, String input, PlacedModule placed, boolean relu) {
        if (placed.module() instanceof SubGraph subGraph) {
            SubGraphScope scope = new SubGraphScope(graph, input, placed);
            scopes.add(scope);
            String output = scope.qualified(placed.run(() -> subGraph.attach(scope, placed.shape())));
            if (!relu) {
                return output;
            }
            String activation = placed.vertexName() + "-relu";
            graph.addLayer(
                    activation,
                    new ActivationLayer.Builder().activation(Activation.RELU).build(),
                    output);
            return activation;
        }
        graph.addLayer(placed.vertexName(), new ModuleLayer(placed, relu, context), input);
        return placed.vertexName();
    }
}
