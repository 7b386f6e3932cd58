package org.attn4j.testkit.probe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.AutodiffModule;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Position;
import org.attn4j.core.backbone.Attachments;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.backbone.Site;
import org.attn4j.core.loss.Loss;
import org.attn4j.engine.network.ElementType;
import org.attn4j.engine.network.InitScheme;
import org.attn4j.engine.network.LayerFacts;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.network.NetworkSpec;
import org.attn4j.engine.network.Tensor;
import org.attn4j.engine.placement.AttentionEntry;
import org.attn4j.engine.placement.AttentionPlan;
import org.attn4j.engine.placement.PlacedModule;
import org.attn4j.engine.site.GateListener;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Runs one module at the only site of a small network, built by the same code as real networks, to check its output and
 * gradients. Not thread-safe; must be closed.
 */
public final class ModuleProbe implements AutoCloseable {

    private static final String SITE = "probe";

    private final ProbeLayer.Record in = new ProbeLayer.Record();
    private final ProbeLayer.Record out = new ProbeLayer.Record();
    private final AttentionParameters parameters;
    private final FeatureShape shape;
    private final Network network;

    /**
     * Builds the network.
     *
     * @param parameters create the module
     * @param type the provider's name
     * @param frozen whether the site is frozen
     * @param relu whether a ReLU follows
     */
    public ModuleProbe(
            AttentionParameters parameters,
            String type,
            FeatureShape shape,
            ElementType elements,
            boolean frozen,
            boolean relu,
            long seed) {
        this.parameters = parameters;
        this.shape = shape;
        AttentionEntry entry = new AttentionEntry(
                type, parameters, List.of(), Optional.of(Position.BEFORE_ACTIVATION), Map.of(), frozen);
        Backbone backbone = new ProbeBackbone(relu);
        AttentionPlan plan = AttentionPlan.resolve(backbone, List.of(entry));
        this.network = Network.create(
                NetworkSpec.of(backbone, plan, 2, 1, InitScheme.PYTORCH, seed).withType(elements), shape);
    }

    /**
     * The results of a training pass.
     *
     * @param y [N,C,H,W] in C order
     * @param dx dLoss/dx, [N,C,H,W] in C order
     * @param gradients dLoss/dweight of the trained weights, by name, summed over the batch
     */
    public record Pass(double[] y, double[] dx, Map<String, double[]> gradients) {}

    /**
     * A forward and a backward pass in training mode.
     *
     * @param x [N,C,H,W] in C order
     * @param batch N
     * @param dy dLoss/dy, [N,C,H,W] in C order
     */
    public Pass pass(double[] x, int batch, double[] dy) {
        out.inject(array(dy, batch));
        Loss none = (losses, gradient) -> 0;
        network.gradients(array(x, batch), new double[2 * batch], none, 0);
        Map<String, double[]> gradients = new LinkedHashMap<>();
        for (Tensor tensor : weights()) {
            if (tensor.trained()) {
                gradients.put(name(tensor), network.readGradient(tensor));
            }
        }
        return new Pass(out.activation(), in.gradient(), gradients);
    }

    /** The output in inference, [N,C,H,W] in C order. */
    public double[] infer(double[] x, int batch) {
        network.logits(array(x, batch), GateListener.NONE);
        return out.activation();
    }

    /** The gates that the module records in inference, by name; their first axis is the batch. */
    public Map<String, float[]> gates(double[] x, int batch) {
        Map<String, float[]> gates = new LinkedHashMap<>();
        network.logits(array(x, batch), (module, name, values, images) -> gates.put(name, values));
        return gates;
    }

    /** The module's tensors in the network, in storage order. */
    public List<Tensor> weights() {
        return network.tensors().stream().filter(Tensor::attention).toList();
    }

    /** The module's layers as summaries show them: the one that attn4j creates, or those of a sub-graph. */
    public List<LayerFacts> layerFacts() {
        return network.layerFacts().stream()
                .filter(layer -> layer.name().startsWith(SITE + "-"))
                .toList();
    }

    /**
     * Numbers of multiply-adds with trained weights for one image in inference.
     *
     * @param layers those of matrix products and convolutions
     * @param elementWise those of element-wise products and quotients
     */
    public record Products(long layers, long elementWise) {}

    /**
     * The multiply-adds of an autodiff module's expression; empty if they are unknown, and for other forms of modules.
     */
    public Optional<Products> products() {
        if (!(parameters.create() instanceof AutodiffModule module)) {
            return Optional.empty();
        }
        PlacedModule placed = new PlacedModule(SITE, Position.BEFORE_ACTIVATION, 0, SITE, module, shape, false);
        return ExpressionProducts.of(module, placed, network.spec().type().nd4jType());
    }

    /** A tensor's name as the module declares it. */
    public static String name(Tensor tensor) {
        return tensor.key().substring(tensor.key().lastIndexOf('/') + 1);
    }

    /** The elements of a weight. */
    public double[] read(String name) {
        return network.read(tensor(name));
    }

    /** Replaces the elements of a weight. */
    public void write(String name, double[] values) {
        network.write(tensor(name), values);
    }

    private Tensor tensor(String name) {
        return weights().stream()
                .filter(tensor -> name(tensor).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the module has no weight \"" + name + "\"; it has "
                        + weights().stream().map(ModuleProbe::name).toList()));
    }

    private INDArray array(double[] values, int batch) {
        return Nd4j.createFromArray(values)
                .reshape(batch, shape.channels(), shape.height(), shape.width())
                .castTo(network.spec().type().nd4jType());
    }

    @Override
    public void close() {
        network.close();
    }

    /** Image, probe, module, probe, and two unused logits. */
    private final class ProbeBackbone implements Backbone {

        private final boolean relu;

        private ProbeBackbone(boolean relu) {
            this.relu = relu;
        }

        @Override
        public List<Site> sites() {
            return List.of(new Site(SITE, SITE, Map.of(Position.BEFORE_ACTIVATION, shape)));
        }

        @Override
        public Position defaultPosition() {
            return Position.BEFORE_ACTIVATION;
        }

        @Override
        public String build(GraphBuilder graph, String input, Attachments attention) {
            graph.addLayer("before", new ProbeLayer(in), input);
            String module = attention.attach(graph, "before", SITE, Position.BEFORE_ACTIVATION, relu);
            graph.addLayer("after", new ProbeLayer(out), module);
            graph.addLayer("logits", new DenseLayer.Builder().nOut(2).build(), "after");
            return "logits";
        }
    }
}
