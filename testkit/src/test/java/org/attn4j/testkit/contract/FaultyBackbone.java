package org.attn4j.testkit.contract;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Position;
import org.attn4j.core.backbone.Attachments;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.backbone.BackboneParameters;
import org.attn4j.core.backbone.Site;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.parameter.Doc;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.graph.ScaleVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.nd4j.linalg.activations.Activation;

/**
 * A convolution to four channels, followed by a site and a linear layer, with one fault.
 *
 * @param fault the fault
 */
record FaultyBackbone(@Doc("the fault") Fault fault) implements BackboneParameters {

    private static final AtomicInteger BUILT = new AtomicInteger();
    private static final int SMALLEST_IMAGE = 8;
    private static final int CHANNELS = 4;

    /** The mistakes that an author can make. */
    enum Fault {
        NONE,
        REJECTS_IMAGES_NAMING_CLASSES,
        REJECTS_ALL_IMAGES,
        NO_SITE,
        TWO_SITES_OF_ONE_NAME,
        DEFAULT_POSITION_NOWHERE,
        WRONG_SHAPE,
        ATTACHES_NOTHING,
        TOO_MANY_LOGITS,
        DIFFERENT_EACH_TIME,
        LEARNS_NOTHING,
        RELU_WITH_MODULES_ONLY,
        RELU_WITHOUT_MODULES_ONLY
    }

    @Override
    public Backbone create(int classes, int imageSize) {
        if (imageSize < SMALLEST_IMAGE || fault == Fault.REJECTS_ALL_IMAGES) {
            String component = fault == Fault.REJECTS_IMAGES_NAMING_CLASSES ? "classes" : "imageSize";
            throw new ParameterException(component, "must be more, was " + imageSize);
        }
        return new Network(fault, classes, imageSize);
    }

    private record Network(Fault fault, int classes, int imageSize) implements Backbone {

        @Override
        public List<Site> sites() {
            int channels = fault == Fault.WRONG_SHAPE ? CHANNELS + 1 : CHANNELS;
            FeatureShape shape = new FeatureShape(channels, imageSize, imageSize, channels);
            Site site = new Site("conv1", "conv1", Map.of(Position.BEFORE_ACTIVATION, shape));
            return switch (fault) {
                case NO_SITE -> List.of();
                case TWO_SITES_OF_ONE_NAME -> List.of(site, site);
                default -> List.of(site);
            };
        }

        @Override
        public Position defaultPosition() {
            return fault == Fault.DEFAULT_POSITION_NOWHERE ? Position.OUTPUT : Position.BEFORE_ACTIVATION;
        }

        @Override
        public String build(GraphBuilder graph, String input, Attachments attention) {
            boolean odd = fault == Fault.DIFFERENT_EACH_TIME && BUILT.incrementAndGet() % 2 == 1;
            ConvolutionLayer convolution = new ConvolutionLayer.Builder(3, 3)
                    .padding(1, 1)
                    .nOut(CHANNELS)
                    .activation(odd ? Activation.TANH : Activation.IDENTITY)
                    .build();
            graph.addLayer("conv1", convolution, input);
            String last = fault == Fault.ATTACHES_NOTHING
                    ? "conv1"
                    : attention.attach(
                            graph, "conv1", "conv1", Position.BEFORE_ACTIVATION, fault == Fault.RELU_WITH_MODULES_ONLY);
            if (fault == Fault.RELU_WITHOUT_MODULES_ONLY && last.equals("conv1")) {
                graph.addLayer("relu", new ActivationLayer(Activation.RELU), last);
                last = "relu";
            }
            if (fault == Fault.LEARNS_NOTHING) {
                graph.addVertex("nothing", new ScaleVertex(0), last);
                last = "nothing";
            }
            DenseLayer logits = new DenseLayer.Builder()
                    .nOut(fault == Fault.TOO_MANY_LOGITS ? classes + 1 : classes)
                    .hasBias(fault != Fault.LEARNS_NOTHING)
                    .build();
            graph.addLayer("logits", logits, last);
            return "logits";
        }
    }
}
