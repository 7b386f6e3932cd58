package org.attn4j.engine.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.attn4j.core.attention.Position;
import org.attn4j.core.backbone.Attachments;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.backbone.Site;
import org.attn4j.core.loss.Loss;
import org.attn4j.engine.placement.AttentionPlan;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;

/**
 * A layer with an activation computes what the layer without it and an ActivationLayer compute; {@link
 * HonouredFieldsTest} compares those with formulas.
 */
class ActivationsAreHonouredTest {

    private static final int SIZE = 4;
    private static final int BATCH = 2;
    private static final int CLASSES = 3;

    /** A layer with this activation, followed by another activation if there is one. */
    private record Net(Layer layer, Activation... then) implements Backbone {

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
            graph.addLayer("stem", new ConvolutionLayer.Builder(1, 1).nOut(3).build(), input);
            graph.addLayer("tested", layer, "stem");
            String last = "tested";
            for (Activation activation : then) {
                graph.addLayer("activation", new ActivationLayer(activation), last);
                last = "activation";
            }
            graph.addLayer("fc", new DenseLayer.Builder().nOut(CLASSES).build(), last);
            return "fc";
        }
    }

    /** Layers by class name, from their activation. */
    private static Map<String, Function<Activation, Layer>> layers() {
        Map<String, Function<Activation, Layer>> layers = new LinkedHashMap<>();
        layers.put("convolution", activation -> new ConvolutionLayer.Builder(2, 2)
                .nOut(4)
                .activation(activation)
                .build());
        layers.put("depthwise", activation -> new DepthwiseConvolution2D.Builder(2, 2)
                .activation(activation)
                .build());
        layers.put(
                "linear",
                activation ->
                        new DenseLayer.Builder().nOut(6).activation(activation).build());
        return layers;
    }

    private static Stream<Activation> activations() {
        return Arrays.stream(Activation.values()).filter(activation -> activation != Activation.RRELU);
    }

    private static Map<String, double[]> results(Backbone backbone) {
        Random random = new Random(5);
        float[] images = new float[BATCH * 3 * SIZE * SIZE];
        for (int i = 0; i < images.length; i++) {
            images[i] = 2 * (float) random.nextGaussian();
        }
        Loss loss = (batch, gradient) -> {
            System.arraycopy(batch.logits(), 0, gradient, 0, gradient.length);
            return Arrays.stream(batch.logits()).map(logit -> logit * logit / 2).sum();
        };
        Map<String, double[]> results = new LinkedHashMap<>();
        NetworkSpec spec = NetworkSpec.of(
                backbone, AttentionPlan.resolve(backbone, List.of()), CLASSES, SIZE, InitScheme.PYTORCH, 1);
        try (Network network = Network.create(spec)) {
            results.put("inference", network.logits(images, BATCH));
            results.put(
                    "training",
                    network.gradients(images, BATCH, new double[BATCH * CLASSES], loss, 0)
                            .logits());
            network.tensors().forEach(tensor -> results.put(tensor.key(), network.readGradient(tensor)));
        }
        return results;
    }

    @ParameterizedTest
    @MethodSource("activations")
    void anActivationOfALayerEqualsAnActivationLayer(Activation activation) {
        layers().forEach((name, layer) -> {
            Map<String, double[]> expected = results(new Net(layer.apply(Activation.IDENTITY), activation));
            Map<String, double[]> found = results(new Net(layer.apply(activation)));
            assertEquals(expected.keySet(), found.keySet());
            expected.forEach((what, values) -> {
                double largest =
                        Math.max(1, Arrays.stream(values).map(Math::abs).max().orElseThrow());
                assertArrayEquals(values, found.get(what), 1e-5 * largest, name + ", " + what);
            });
        });
    }
}
