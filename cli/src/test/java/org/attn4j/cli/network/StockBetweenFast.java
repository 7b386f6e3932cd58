package org.attn4j.cli.network;

import java.util.List;
import java.util.Map;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Position;
import org.attn4j.core.backbone.Attachments;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.backbone.Site;
import org.attn4j.engine.network.InitScheme;
import org.attn4j.engine.network.NetworkSpec;
import org.attn4j.engine.placement.AttentionPlan;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.ScaleVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.nd4j.linalg.activations.Activation;

/**
 * Each kind of layer and vertex that a backbone may use, with a convolution right before and after it: convolutions on
 * other kernels pass feature maps in other layouts than DL4J's layers.
 */
final class StockBetweenFast implements Backbone {

    private static final int SIZE = 7;
    private static final int CHANNELS = 6;
    private static final int CLASSES = 3;

    /** Those added to the current graph; each graph starts over. */
    private int convolutions;

    static NetworkSpec spec() {
        Backbone backbone = new StockBetweenFast();
        AttentionPlan plan = AttentionPlan.resolve(backbone, List.of());
        return NetworkSpec.of(backbone, plan, CLASSES, SIZE, InitScheme.PYTORCH, 1);
    }

    @Override
    public List<Site> sites() {
        FeatureShape shape = new FeatureShape(CHANNELS, SIZE, SIZE, CHANNELS);
        return List.of(new Site("site", "site", Map.of(Position.OUTPUT, shape)));
    }

    @Override
    public Position defaultPosition() {
        return Position.OUTPUT;
    }

    @Override
    public String build(GraphBuilder graph, String input, Attachments attention) {
        convolutions = 0;
        String last = convolution(graph, input);
        last = layer(graph, "normalized", last, normalization());
        last = layer(graph, "depthwise", convolution(graph, last), depthwise(1));
        last = layer(graph, "depthwise2", convolution(graph, last), depthwise(2));
        last = layer(graph, "six", convolution(graph, last), activation(Activation.RELU6));
        last = layer(graph, "relu", convolution(graph, last), activation(Activation.RELU));
        String one = convolution(graph, last);
        String two = convolution(graph, last);
        graph.addVertex("zeros", new ScaleVertex(0.5), one);
        graph.addVertex("merged", new MergeVertex(), "zeros", two);
        String wide = convolution(graph, "merged");
        graph.addVertex("sum", new ElementWiseVertex(ElementWiseVertex.Op.Add), wide, one);
        last = layer(graph, "pooled", convolution(graph, "sum"), new GlobalPoolingLayer(PoolingType.AVG));
        return layer(graph, "fc", last, new DenseLayer.Builder().nOut(CLASSES).build());
    }

    /** Every second one has a bias; not the first, whose normalisation would leave its gradient to rounding. */
    private String convolution(GraphBuilder graph, String input) {
        ConvolutionLayer layer = new ConvolutionLayer.Builder(3, 3)
                .padding(1, 1)
                .nOut(CHANNELS)
                .hasBias(convolutions % 2 == 1)
                .build();
        return layer(graph, "conv" + convolutions++, input, layer);
    }

    private static Layer normalization() {
        return new BatchNormalization.Builder().useLogStd(false).build();
    }

    private static Layer depthwise(int multiplier) {
        return new DepthwiseConvolution2D.Builder(3, 3)
                .padding(1, 1)
                .depthMultiplier(multiplier)
                .hasBias(multiplier > 1)
                .build();
    }

    private static Layer activation(Activation function) {
        return new ActivationLayer.Builder().activation(function).build();
    }

    private static String layer(GraphBuilder graph, String name, String input, Layer layer) {
        graph.addLayer(name, layer, input);
        return name;
    }
}
