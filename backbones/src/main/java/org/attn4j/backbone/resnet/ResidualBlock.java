package org.attn4j.backbone.resnet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attn4j.backbone.layer.Chain;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Position;
import org.attn4j.core.backbone.Attachments;
import org.attn4j.core.backbone.Site;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.ScaleVertex;
import org.nd4j.linalg.activations.Activation;

/**
 * A residual block; # marks positions of attention modules, n is the number of convolutions, 2 or 3:
 * <pre>
 *   #before-conv1 conv1 bn1 relu #after-conv1 ... #before-convn convn bnn #output
 *     + shortcut, relu #after-convn
 * </pre>
 * #before-bn2 is between conv2 and bn2. The shortcut has no positions.
 *
 * @param name such as {@code layer2.0}
 * @param stage such as {@code layer2}
 * @param convolutions the convolutions of the branch
 * @param inputChannels the channels of the input
 * @param inputSize the side of the input in pixels
 * @param planes the stage's base width
 * @param shortcut the kind of shortcut if the shape changes
 * @param lastScale the initial scale of the branch's last normalisation
 */
record ResidualBlock(
        String name,
        String stage,
        List<Convolution> convolutions,
        int inputChannels,
        int inputSize,
        int planes,
        Shortcut shortcut,
        double lastScale) {

    int outputChannels() {
        return convolutions.get(convolutions.size() - 1).channels();
    }

    int outputSize() {
        int size = inputSize;
        for (Convolution convolution : convolutions) {
            size = convolution.outputSize(size);
        }
        return size;
    }

    Site site() {
        Map<Position, FeatureShape> positions = new LinkedHashMap<>();
        int channels = inputChannels;
        int size = inputSize;
        for (int number = 1; number <= convolutions.size(); number++) {
            positions.put(Position.beforeConv(number), new FeatureShape(channels, size, size, planes));
            Convolution convolution = convolutions.get(number - 1);
            channels = convolution.channels();
            size = convolution.outputSize(size);
            FeatureShape output = new FeatureShape(channels, size, size, planes);
            if (number == 2) {
                positions.put(Position.BEFORE_BN2, output);
            }
            if (number == convolutions.size()) {
                positions.put(Position.OUTPUT, output);
            }
            positions.put(Position.afterConv(number), output);
        }
        return new Site(name, stage, positions);
    }

    /** Adds the block and returns the name of its last vertex. */
    String build(GraphBuilder graph, String input, Attachments attention) {
        String branch = branch(graph, input, attention);
        String sum = name + ".add";
        graph.addVertex(sum, new ElementWiseVertex(ElementWiseVertex.Op.Add), branch, shortcut(graph, input));
        return new Chain(graph, name, sum)
                .activation(".relu", Activation.RELU)
                .attach(attention, name, Position.afterConv(convolutions.size()))
                .last();
    }

    private String branch(GraphBuilder graph, String input, Attachments attention) {
        Chain chain = new Chain(graph, name, input);
        int last = convolutions.size();
        for (int number = 1; number <= last; number++) {
            Convolution convolution = convolutions.get(number - 1);
            chain.attach(attention, name, Position.beforeConv(number));
            chain.convolution(".conv" + number, convolution.channels(), convolution.kernel(), convolution.stride());
            if (number == 2) {
                chain.attach(attention, name, Position.BEFORE_BN2);
            }
            chain.normalization(".bn" + number, number == last ? lastScale : 1);
            if (number < last) {
                chain.activation(".relu" + number, Activation.RELU);
                chain.attach(attention, name, Position.afterConv(number));
            }
        }
        return chain.attach(attention, name, Position.OUTPUT).last();
    }

    private String shortcut(GraphBuilder graph, String input) {
        int stride = convolutions.stream().mapToInt(Convolution::stride).reduce(1, (a, b) -> a * b);
        if (stride == 1 && inputChannels == outputChannels()) {
            return input;
        }
        Chain chain = new Chain(graph, name + ".downsample", input);
        return shortcut == Shortcut.PROJECTION
                ? chain.convolution(".0", outputChannels(), 1, stride)
                        .normalization(".1", 1)
                        .last()
                : padded(graph, chain.maxPooling(".pixels", 1, stride).last());
    }

    /**
     * Doubles the channels with zeros, by merging with a copy scaled by 0, since DL4J has no layer that pads channels.
     */
    private String padded(GraphBuilder graph, String pixels) {
        String zeros = name + ".downsample.zeros";
        String padded = name + ".downsample";
        graph.addVertex(zeros, new ScaleVertex(0), pixels);
        graph.addVertex(padded, new MergeVertex(), pixels, zeros);
        return padded;
    }
}
