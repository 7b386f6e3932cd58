package org.attn4j.backbone.layer;

import org.attn4j.core.attention.Position;
import org.attn4j.core.backbone.Attachments;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.nd4j.linalg.activations.Activation;

/** Adds consecutive layers to a graph. Their names have a common prefix. Not thread-safe. */
public final class Chain {

    /** PyTorch's default. */
    private static final double EPSILON = 1e-5;

    /** DL4J's decay of running statistics: 1 minus PyTorch's momentum of 0.1. */
    private static final double DECAY = 0.9;

    private final GraphBuilder graph;
    private final String prefix;
    private String last;

    /**
     * Creates a chain without layers.
     *
     * @param prefix the common prefix of the layers' names
     * @param input the vertex whose output is the input of the first layer
     */
    public Chain(GraphBuilder graph, String prefix, String input) {
        this.graph = graph;
        this.prefix = prefix;
        this.last = input;
    }

    /** The name of the last vertex. */
    public String last() {
        return last;
    }

    /** Adds a convolution without bias, padded by half its kernel. */
    public Chain convolution(String name, int channels, int kernel, int stride) {
        return add(
                name,
                new ConvolutionLayer.Builder(kernel, kernel)
                        .stride(stride, stride)
                        .padding(kernel / 2, kernel / 2)
                        .nOut(channels)
                        .hasBias(false)
                        .build());
    }

    /** Adds a depthwise convolution without bias, padded by half its kernel. */
    public Chain depthwise(String name, int kernel, int stride) {
        return add(
                name,
                new DepthwiseConvolution2D.Builder(kernel, kernel)
                        .stride(stride, stride)
                        .padding(kernel / 2, kernel / 2)
                        .hasBias(false)
                        .build());
    }

    /** Adds batch normalisation with the given initial scale and initial shift 0. */
    public Chain normalization(String name, double scale) {
        return add(
                name,
                new BatchNormalization.Builder()
                        .eps(EPSILON)
                        .decay(DECAY)
                        .useLogStd(false)
                        .gamma(scale)
                        .build());
    }

    /** Adds an activation. */
    public Chain activation(String name, Activation function) {
        return add(name, new ActivationLayer.Builder().activation(function).build());
    }

    /** Adds max pooling, padded by half its kernel. */
    public Chain maxPooling(String name, int kernel, int stride) {
        return add(
                name,
                new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                        .kernelSize(kernel, kernel)
                        .stride(stride, stride)
                        .padding(kernel / 2, kernel / 2)
                        .build());
    }

    /** Adds the mean over all pixels, [N,C,H,W] to [N,C]. */
    public Chain meanOverPixels(String name) {
        return add(
                name,
                new GlobalPoolingLayer.Builder().poolingType(PoolingType.AVG).build());
    }

    /**
     * Adds a linear layer.
     *
     * @param dropout the share of its input that is dropped in training, below 1
     */
    public Chain linear(String name, int units, double dropout) {
        DenseLayer.Builder layer = new DenseLayer.Builder().nOut(units);
        // DL4J applies dropout to a layer's input; its parameter is the share that is retained.
        return add(name, dropout > 0 ? layer.dropOut(1 - dropout).build() : layer.build());
    }

    /** Attaches the modules of a position. */
    public Chain attach(Attachments attention, String site, Position position) {
        last = attention.attach(graph, last, site, position, false);
        return this;
    }

    private Chain add(String name, Layer layer) {
        graph.addLayer(prefix + name, layer, last);
        last = prefix + name;
        return this;
    }
}
