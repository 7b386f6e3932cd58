package org.attn4j.backbone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attn4j.backbone.layer.ImageSizes;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Position;
import org.attn4j.core.backbone.Attachments;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.backbone.Site;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer.PoolingType;
import org.nd4j.linalg.activations.Activation;

/**
 * AlexNet with half of the original's channels, one path and no local response normalisation.
 *
 * <p>A marks the sites of attention modules; pooling is unpadded, 3x3 with stride 2:
 * <pre>
 *   conv1 11x11/4, 48   A relu pool
 *   conv2 5x5, 128      A relu pool
 *   conv3 3x3, 192      A relu
 *   conv4 3x3, 192      A relu
 *   conv5 3x3, 128      A relu pool
 *   fc1 2048 relu, dropout, fc2 2048 relu, dropout, fc3 classes
 * </pre>
 * 7,524,042 parameters for 10 classes at 128 x 128 pixels. Based on Krizhevsky et al., NIPS 2012, section 3.5, with 96,
 * 256, 384, 384, 256 channels in two groups; the AlexNet of DL4J's model zoo differs from both.
 */
final class AlexNet implements Backbone {

    /** One convolution: its name, output channels, kernel, stride and whether pooling follows. */
    private record Stage(String name, int channels, int kernel, int stride, boolean pooled) {

        private int padding() {
            return kernel / 2;
        }

        private int outputSize(int inputSize) {
            return (inputSize + 2 * padding() - kernel) / stride + 1;
        }
    }

    private static final List<Stage> STAGES = List.of(
            new Stage("conv1", 48, 11, 4, true),
            new Stage("conv2", 128, 5, 1, true),
            new Stage("conv3", 192, 3, 1, false),
            new Stage("conv4", 192, 3, 1, false),
            new Stage("conv5", 128, 3, 1, true));

    /** The smallest image whose last feature map has a pixel: 57 -> 15 -> 7 -> 3 -> 1. */
    private static final int SMALLEST_IMAGE = 57;

    private static final int HIDDEN_UNITS = 2048;
    private static final int POOL = 3;
    private static final int POOL_STRIDE = 2;

    private final AlexNetParameters parameters;
    private final int classes;
    private final int imageSize;

    AlexNet(AlexNetParameters parameters, int classes, int imageSize) {
        ImageSizes.require("alexnet", SMALLEST_IMAGE, imageSize);
        this.parameters = parameters;
        this.classes = classes;
        this.imageSize = imageSize;
    }

    @Override
    public List<Site> sites() {
        List<Site> sites = new ArrayList<>();
        int size = imageSize;
        for (Stage stage : STAGES) {
            size = stage.outputSize(size);
            FeatureShape shape = new FeatureShape(stage.channels(), size, size, stage.channels());
            Map<Position, FeatureShape> positions = new LinkedHashMap<>();
            positions.put(Position.BEFORE_ACTIVATION, shape);
            positions.put(Position.AFTER_ACTIVATION, shape);
            sites.add(new Site(stage.name(), stage.name(), positions));
            size = stage.pooled() ? (size - POOL) / POOL_STRIDE + 1 : size;
        }
        return sites;
    }

    @Override
    public Position defaultPosition() {
        return Position.BEFORE_ACTIVATION;
    }

    @Override
    public String build(GraphBuilder graph, String input, Attachments attention) {
        String last = input;
        for (Stage stage : STAGES) {
            last = stage(graph, last, stage, attention);
        }
        graph.addLayer("fc1", linear(HIDDEN_UNITS, Activation.RELU, 0), last);
        graph.addLayer("fc2", linear(HIDDEN_UNITS, Activation.RELU, parameters.dropout()), "fc1");
        graph.addLayer("fc3", linear(classes, Activation.IDENTITY, parameters.dropout()), "fc2");
        return "fc3";
    }

    private static String stage(GraphBuilder graph, String input, Stage stage, Attachments attention) {
        boolean plain = attention.isEmpty(stage.name(), Position.BEFORE_ACTIVATION);
        graph.addLayer(
                stage.name(),
                new ConvolutionLayer.Builder(stage.kernel(), stage.kernel())
                        .stride(stage.stride(), stage.stride())
                        .padding(stage.padding(), stage.padding())
                        .nOut(stage.channels())
                        .activation(plain ? Activation.RELU : Activation.IDENTITY)
                        .build(),
                input);
        String last = attention.attach(graph, stage.name(), stage.name(), Position.BEFORE_ACTIVATION, true);
        last = attention.attach(graph, last, stage.name(), Position.AFTER_ACTIVATION, false);
        if (!stage.pooled()) {
            return last;
        }
        String pool = stage.name().replace("conv", "pool");
        graph.addLayer(
                pool,
                new SubsamplingLayer.Builder(PoolingType.MAX)
                        .kernelSize(POOL, POOL)
                        .stride(POOL_STRIDE, POOL_STRIDE)
                        .build(),
                last);
        return pool;
    }

    /** A linear layer. DL4J applies dropout to a layer's input; its parameter is the share that is retained. */
    private static DenseLayer linear(int units, Activation activation, double dropout) {
        DenseLayer.Builder layer = new DenseLayer.Builder().nOut(units).activation(activation);
        return dropout > 0 ? layer.dropOut(1 - dropout).build() : layer.build();
    }
}
