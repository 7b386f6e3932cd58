package org.attn4j.backbone.mobilenet;

import java.util.LinkedHashMap;
import java.util.Map;
import org.attn4j.backbone.layer.Chain;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Position;
import org.attn4j.core.backbone.Attachments;
import org.attn4j.core.backbone.Site;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.nd4j.linalg.activations.Activation;

/**
 * An inverted residual block; # marks positions of attention modules:
 * <pre>
 *   #before-conv1 conv 1x1 to the expanded channels, normalisation, ReLU6      omitted if the expansion is 1
 *   #before-conv2 depthwise 3x3 #before-bn2 normalisation, ReLU6 #expanded
 *   #before-conv3 conv 1x1, normalisation #output
 *     + input, if the shape is unchanged
 * </pre>
 * If the expansion is 1, there is no position {@code expanded}, and the depthwise convolution is number 1.
 * Sandler et al., arXiv:1801.04381, section 3.3.
 *
 * @param name such as {@code features.4}
 * @param stage such as {@code stage3}
 * @param inputChannels the channels of the input
 * @param inputSize the side of the input in pixels
 * @param expansion the channels of the depthwise convolution divided by those of the input
 * @param outputChannels the channels of the output
 * @param stride 1 or 2
 */
record InvertedResidual(
        String name, String stage, int inputChannels, int inputSize, int expansion, int outputChannels, int stride) {

    int outputSize() {
        return (inputSize - 1) / stride + 1;
    }

    private boolean expands() {
        return expansion > 1;
    }

    private int expandedChannels() {
        return inputChannels * expansion;
    }

    Site site() {
        Map<Position, FeatureShape> positions = new LinkedHashMap<>();
        int number = 1;
        if (expands()) {
            positions.put(Position.beforeConv(number++), shape(inputChannels, inputSize));
        }
        positions.put(Position.beforeConv(number++), shape(expandedChannels(), inputSize));
        FeatureShape expanded = shape(expandedChannels(), outputSize());
        positions.put(Position.BEFORE_BN2, expanded);
        if (expands()) {
            positions.put(Position.EXPANDED, expanded);
        }
        positions.put(Position.beforeConv(number), expanded);
        positions.put(Position.OUTPUT, shape(outputChannels, outputSize()));
        return new Site(name, stage, positions);
    }

    private static FeatureShape shape(int channels, int size) {
        return new FeatureShape(channels, size, size, channels);
    }

    /** Adds the block and returns the name of its last vertex. */
    String build(GraphBuilder graph, String input, Attachments attention) {
        Chain chain = new Chain(graph, name + ".conv.", input);
        int number = 1;
        int index = 0;
        if (expands()) {
            chain.attach(attention, name, Position.beforeConv(number++))
                    .convolution(index + ".0", expandedChannels(), 1, 1)
                    .normalization(index + ".1", 1)
                    .activation(index + ".2", Activation.RELU6);
            index++;
        }
        chain.attach(attention, name, Position.beforeConv(number++))
                .depthwise(index + ".0", 3, stride)
                .attach(attention, name, Position.BEFORE_BN2)
                .normalization(index + ".1", 1)
                .activation(index + ".2", Activation.RELU6);
        if (expands()) {
            chain.attach(attention, name, Position.EXPANDED);
        }
        String branch = chain.attach(attention, name, Position.beforeConv(number))
                .convolution(String.valueOf(index + 1), outputChannels, 1, 1)
                .normalization(String.valueOf(index + 2), 1)
                .attach(attention, name, Position.OUTPUT)
                .last();
        return stride == 1 && inputChannels == outputChannels ? sum(graph, branch, input) : branch;
    }

    private String sum(GraphBuilder graph, String branch, String input) {
        String sum = name + ".add";
        graph.addVertex(sum, new ElementWiseVertex(ElementWiseVertex.Op.Add), branch, input);
        return sum;
    }
}
