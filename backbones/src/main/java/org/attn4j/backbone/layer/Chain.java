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

/** Layers one behind the other in a graph. Their names begin with a common prefix. For one thread. */
public final class Chain {

    /** PyTorch's, which the papers' networks have. */
    private static final double EPSILON = 1e-5;

    /** The share that stays of a running statistic: one minus PyTorch's momentum of 0.1. */
    private static final double DECAY = 0.9;

    private final GraphBuilder graph;
    private final String prefix;
    private String last;

    /**
     * A chain without layers.
     *
     * @param prefix what layers' names begin with
     * @param input the vertex behind which the first layer goes
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

    /** A convolution without bias, padded by half its kernel. */
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

    /** A convolution of each channel by itself, without bias, padded by half its kernel. */
    public Chain depthwise(String name, int kernel, int stride) {
        return add(
                name,
                new DepthwiseConvolution2D.Builder(kernel, kernel)
                        .stride(stride, stride)
                        .padding(kernel / 2, kernel / 2)
                        .hasBias(false)
                        .build());
    }

    /** Batch normalisation whose scales begin at a value and whose shifts begin at 0. */
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

    /** An activation. */
    public Chain activation(String name, Activation function) {
        return add(name, new ActivationLayer.Builder().activation(function).build());
    }

    /** Max pooling, padded by half its kernel. */
    public Chain maxPooling(String name, int kernel, int stride) {
        return add(
                name,
                new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                        .kernelSize(kernel, kernel)
                        .stride(stride, stride)
                        .padding(kernel / 2, kernel / 2)
                        .build());
    }

    /** Means over all pixels, [N,C,H,W] to [N,C]. */
    public Chain meanOverPixels(String name) {
        return add(
                name,
                new GlobalPoolingLayer.Builder().poolingType(PoolingType.AVG).build());
    }

    /**
     * A linear layer.
     *
     * @param dropout the share of its input that is dropped in training, below 1
     */
    public Chain linear(String name, int units, double dropout) {
        DenseLayer.Builder layer = new DenseLayer.Builder().nOut(units);
        // The engine applies dropout to a layer's input and wants the share that is retained.
        return add(name, dropout > 0 ? layer.dropOut(1 - dropout).build() : layer.build());
    }

    /** What sits at a site's position, if anything. */
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
