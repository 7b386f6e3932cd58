package org.attn4j.testkit.template.backbone;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Position;
import org.attn4j.core.backbone.Attachments;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.backbone.Site;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.nd4j.linalg.activations.Activation;

/**
 * A plain network in the manner of VGG. A marks the positions of attention modules, S is the image size, W the width:
 *
 * <pre>
 *   conv1   3x3, normalisation  A  relu  A  pool      [N,3,S,S] -> [N,W,S/2,S/2]
 *   conv2   3x3, normalisation  A  relu  A  pool      [N,W,S/2,S/2] -> [N,2W,S/4,S/4], and so on
 *   mean over pixels, dropout, fc                     [N,classes], the logits
 * </pre>
 *
 * Source: Simonyan and Zisserman, arXiv:1409.1556, with one convolution per stage and batch normalisation.
 */
final class Example implements Backbone {

    private final ExampleParameters parameters;
    private final int classes;
    private final int imageSize;

    Example(ExampleParameters parameters, int classes, int imageSize) {
        this.parameters = parameters;
        this.classes = classes;
        this.imageSize = imageSize;
    }

    @Override
    public List<Site> sites() {
        return IntStream.rangeClosed(1, parameters.stages())
                .mapToObj(stage -> site(name(stage), channels(stage), imageSize >> stage - 1))
                .toList();
    }

    /** A site whose positions all have the same shape. In a plain network, planes are channels. */
    private static Site site(String name, int channels, int size) {
        FeatureShape shape = new FeatureShape(channels, size, size, channels);
        Map<Position, FeatureShape> positions = new LinkedHashMap<>();
        positions.put(Position.BEFORE_ACTIVATION, shape);
        positions.put(Position.AFTER_ACTIVATION, shape);
        return new Site(name, name, positions);
    }

    private static String name(int stage) {
        return "conv" + stage;
    }

    private int channels(int stage) {
        return parameters.width() << stage - 1;
    }

    @Override
    public Position defaultPosition() {
        return Position.BEFORE_ACTIVATION;
    }

    @Override
    public String build(GraphBuilder graph, String input, Attachments attention) {
        String last = input;
        for (int stage = 1; stage <= parameters.stages(); stage++) {
            last = stage(graph, last, name(stage), channels(stage), attention);
        }
        graph.addLayer("mean", new GlobalPoolingLayer(PoolingType.AVG), last);
        DenseLayer.Builder linear = new DenseLayer.Builder().nOut(classes);
        if (parameters.dropout() > 0) {
            // Deeplearning4j applies dropout to a layer's input; its parameter is the share that is retained.
            linear.dropOut(1 - parameters.dropout());
        }
        graph.addLayer("fc", linear.build(), "mean");
        return "fc";
    }

    private static String stage(GraphBuilder graph, String input, String site, int channels, Attachments attention) {
        ConvolutionLayer convolution = new ConvolutionLayer.Builder(3, 3)
                .padding(1, 1)
                .nOut(channels)
                .hasBias(false)
                .build();
        graph.addLayer(site, convolution, input);
        String norm = site + ".norm";
        graph.addLayer(norm, new BatchNormalization.Builder().useLogStd(false).build(), site);

        // The last module applies the ReLU, which is faster; without a module the network does.
        String last = attention.attach(graph, norm, site, Position.BEFORE_ACTIVATION, true);
        if (last.equals(norm)) {
            last = site + ".relu";
            graph.addLayer(last, new ActivationLayer(Activation.RELU), norm);
        }
        last = attention.attach(graph, last, site, Position.AFTER_ACTIVATION, false);

        String pool = site + ".pool";
        SubsamplingLayer pooling = new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                .kernelSize(2, 2)
                .stride(2, 2)
                .build();
        graph.addLayer(pool, pooling, last);
        return pool;
    }
}
