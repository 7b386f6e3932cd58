package org.attn4j.engine.network;

import java.util.List;
import org.attn4j.core.attention.Position;
import org.attn4j.core.backbone.Attachments;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.backbone.Site;
import org.attn4j.engine.placement.AttentionPlan;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;

/** A convolution that starts as the identity, the layers, and a linear layer to set. */
record StockNet(StockCase tested, int outputs) implements Backbone {

    @Override
    public List<Site> sites() {
        return List.of();
    }

    @Override
    public Position defaultPosition() {
        return Position.OUTPUT;
    }

    @Override
    public String build(GraphBuilder graph, String input, Attachments attention) {
        ConvolutionLayer stem =
                new ConvolutionLayer.Builder(1, 1).nOut(StockCase.COLOURS).build();
        graph.addLayer("stem", stem, input);
        graph.addLayer(
                "fc",
                new DenseLayer.Builder().nOut(outputs).hasBias(false).build(),
                tested.layers().apply(graph, "stem"));
        return "fc";
    }

    /** The network whose logits are the output of the tested layers. */
    Network network(ElementType type) {
        Network network = Network.create(NetworkSpec.of(
                        this, AttentionPlan.resolve(this, List.of()), outputs, StockCase.SIZE, InitScheme.PYTORCH, 1)
                .withType(type));
        network.tensors().forEach(tensor -> {
            if (tensor.key().equals("stem/weight") || tensor.key().equals("fc/weight")) {
                network.write(tensor, identity((int) tensor.shape()[0]));
            } else if (tensor.key().equals("stem/bias")) {
                network.write(tensor, new double[StockCase.COLOURS]);
            }
        });
        return network;
    }

    private static double[] identity(int size) {
        double[] matrix = new double[size * size];
        for (int i = 0; i < size; i++) {
            matrix[i * size + i] = 1;
        }
        return matrix;
    }

    /** The number of values that the tested layers compute for an image. */
    static int outputs(StockCase tested) {
        // The number of outputs follows from the shapes, so any network tells it.
        StockNet probe = new StockNet(tested, 2);
        Blueprint blueprint = Blueprint.of(NetworkSpec.of(
                probe, AttentionPlan.resolve(probe, List.of()), 2, StockCase.SIZE, InitScheme.PYTORCH, 1));
        return Math.toIntExact(blueprint.output("tested").arrayElementsPerExample());
    }
}
