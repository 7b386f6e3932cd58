package org.attn4j.testkit.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Position;
import org.attn4j.core.backbone.Attachments;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.backbone.Site;
import org.attn4j.core.loss.LossBatch;
import org.attn4j.core.random.Draw;
import org.attn4j.engine.network.ElementType;
import org.attn4j.engine.network.InitScheme;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.network.NetworkSpec;
import org.attn4j.engine.placement.AttentionEntry;
import org.attn4j.engine.placement.AttentionPlan;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.nd4j.linalg.activations.Activation;

/**
 * A network of two convolutions, each followed by a site with two modules, for rules about several modules in a
 * network.
 */
final class SmallNetwork implements Backbone {

    private static final List<String> SITES = List.of("conv1", "conv2");
    private static final int CLASSES = 3;

    private final FeatureShape shape;

    private SmallNetwork(FeatureShape shape) {
        this.shape = shape;
    }

    /** The network of a case, in float64; feature maps are squares of the case's height. */
    static Network of(ContractCase testCase, AttentionParameters parameters, boolean frozen) {
        int size = testCase.shape().height();
        int channels = testCase.shape().channels();
        Backbone backbone = new SmallNetwork(new FeatureShape(channels, size, size, channels));
        AttentionEntry entry = new AttentionEntry(
                testCase.type(), parameters, List.of(), Optional.of(Position.BEFORE_ACTIVATION), Map.of(), frozen);
        AttentionPlan plan = AttentionPlan.resolve(backbone, List.of(entry, entry));
        return Network.create(NetworkSpec.of(backbone, plan, CLASSES, size, InitScheme.PYTORCH, testCase.seed())
                .withType(ElementType.FLOAT64));
    }

    /**
     * Runs a training pass and returns the loss, sum(logits^2) / 2; the network then has the gradient of its mean over
     * images.
     */
    static double pass(Network network, ContractCase testCase) {
        float[] images = images(network, testCase);
        return network.gradients(
                        images, testCase.batch(), new double[CLASSES * testCase.batch()], SmallNetwork::halfSquares, 0)
                .lossSum();
    }

    /** Images with values in [-1, 1). */
    static float[] images(Network network, ContractCase testCase) {
        int size = network.spec().imageSize();
        float[] images = new float[testCase.batch() * 3 * size * size];
        Draw draw = Draw.of(testCase.seed(), "contract/images");
        for (int i = 0; i < images.length; i++) {
            images[i] = (float) draw.uniform(-1, 1);
        }
        return images;
    }

    private static double halfSquares(LossBatch batch, double[] gradient) {
        double sum = 0;
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = batch.logits()[i];
            sum += gradient[i] * gradient[i] / 2;
        }
        return sum;
    }

    @Override
    public Position defaultPosition() {
        return Position.BEFORE_ACTIVATION;
    }

    @Override
    public List<Site> sites() {
        return SITES.stream()
                .map(name -> new Site(name, name, Map.of(Position.BEFORE_ACTIVATION, shape)))
                .toList();
    }

    @Override
    public String build(GraphBuilder graph, String input, Attachments attention) {
        String last = input;
        for (String site : SITES) {
            ConvolutionLayer convolution = new ConvolutionLayer.Builder(1, 1)
                    .nOut(shape.channels())
                    .activation(Activation.IDENTITY)
                    .build();
            graph.addLayer(site, convolution, last);
            last = attention.attach(graph, site, site, Position.BEFORE_ACTIVATION, true);
        }
        graph.addLayer("logits", new DenseLayer.Builder().nOut(CLASSES).build(), last);
        return "logits";
    }
}
