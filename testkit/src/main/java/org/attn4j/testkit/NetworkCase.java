package org.attn4j.testkit;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.attn4j.config.binding.OneOrMany;
import org.attn4j.config.binding.TypedObject;
import org.attn4j.config.document.Node;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.backbone.BackboneParameters;
import org.attn4j.core.backbone.Site;
import org.attn4j.core.error.DataException;
import org.attn4j.engine.accelerator.Accelerator;
import org.attn4j.engine.accelerator.Precision;
import org.attn4j.engine.network.InitScheme;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.network.NetworkSpec;
import org.attn4j.engine.network.Tensor;
import org.attn4j.engine.network.TrainingSteps;
import org.attn4j.engine.placement.AttentionEntry;
import org.attn4j.engine.placement.AttentionPlan;

/**
 * A reference case of a whole network: logits, gradient norms and the losses of several training steps on one batch, in
 * float32.
 *
 * <pre>
 *   {"backbone": {"type": "alexnet", "classes": 10, "imageSize": 128, "dropout": 0}, "attention": {...},
 *    "tensors": [{"name": "conv1.weight", "shape": [...], "scale": 0.1, "index": 0}, ...],
 *    "input": {"shape": [N,3,S,S], "scale": 1, "index": 5000}, "labels": [...], "parameters": 7524061,
 *    "logits": {"float64": [[...]]}, "gradientL2": {"float64": {"conv1.weight": 0.2, ...}}, "losses": {"float64": [...]}}
 * </pre>
 * Tensors are filled by {@link ReferenceFill}. {@code attention1.weight} is a weight of the module at the first site.
 * Training uses cross-entropy with label smoothing 0.1; Adam with learning rate 1e-4, coupled L2 1e-5, betas 0.9 and
 * 0.999, epsilon 1e-8; and cosine decay to 0 over 20 steps. Losses are computed before each update. Other properties
 * are ignored.
 */
final class NetworkCase {

    private static final double LOGITS = 1e-5;
    private static final double GRADIENT_NORMS = 2e-4;
    private static final double LOSSES = 3e-4;

    private static final double LEARNING_RATE = 1e-4;
    private static final double WEIGHT_DECAY = 1e-5;
    private static final double LABEL_SMOOTHING = 0.1;
    private static final int ITERATIONS = 20;

    private static final String EXPECTED = "float64";

    private final ReferenceBinder binder;
    private final TrainingSteps steps;
    private final Supplier<Optional<Accelerator>> accelerator;

    NetworkCase(ReferenceBinder binder, TrainingSteps steps, Supplier<Optional<Accelerator>> accelerator) {
        this.binder = binder;
        this.steps = steps;
        this.accelerator = accelerator;
    }

    private record SizedBackbone(TypedObject<BackboneParameters> network, int classes, int imageSize) {}

    private record Components(
            SizedBackbone backbone, @OneOrMany List<AttentionEntry> attention) {}

    /** A batch: images in NCHW layout, and one row of targets per image. */
    private record Batch(float[] images, int count, double[] targets) {}

    ReferenceResult check(String name, Path file, CaseNode tree) {
        Node backbone = tree.value("backbone");
        Node attention = tree.value("attention");
        if (!binder.knows(BackboneParameters.class, backbone) || !binder.knows(AttentionParameters.class, attention)) {
            return ReferenceResult.unknownModule(name);
        }
        NetworkSpec spec = spec(binder.bind(Components.class, file, tree, "backbone", "attention"));
        try (Network network = Network.create(spec)) {
            return compare(network, tree).result(name);
        }
    }

    private NetworkSpec spec(Components components) {
        SizedBackbone sized = components.backbone();
        Backbone backbone = sized.network().parameters().create(sized.classes(), sized.imageSize());
        AttentionPlan plan = AttentionPlan.resolve(backbone, components.attention());
        return NetworkSpec.of(backbone, plan, sized.classes(), sized.imageSize(), InitScheme.PADDLE, 1)
                .withAccelerator(accelerator.get(), Precision.FLOAT32);
    }

    private Comparison compare(Network network, CaseNode tree) {
        Map<String, Tensor> tensors = tensors(network);
        fill(network, tensors, tree);
        Batch batch = batch(network.spec(), tree);
        Comparison comparison = new Comparison();
        if (tree.has("parameters")) {
            comparison.number("parameters", parameters(tensors), tree.number("parameters"), 0);
        }
        double[] logits = network.logits(batch.images(), batch.count());
        comparison.tensor("logits", logits, tree.object("logits").numbers(EXPECTED), LOGITS);
        try (TrainingSteps.Stepper stepper =
                steps.start(network, LEARNING_RATE, WEIGHT_DECAY, LABEL_SMOOTHING, ITERATIONS)) {
            stepper.gradient(batch.images(), batch.count(), batch.targets());
            CaseNode norms = tree.object("gradientL2").object(EXPECTED);
            tensors.forEach((name, tensor) -> comparison.number(
                    "gradient of " + name, norm(network.readGradient(tensor)), norms.number(name), GRADIENT_NORMS));
            double[] losses = tree.object("losses").numbers(EXPECTED);
            for (int step = 0; step < losses.length; step++) {
                double loss = stepper.step(batch.images(), batch.count(), batch.targets());
                comparison.number("loss of step " + step, loss, losses[step], LOSSES);
            }
        }
        return comparison;
    }

    /** The trained tensors by their names in the file. */
    private static Map<String, Tensor> tensors(Network network) {
        List<String> sites =
                network.spec().backbone().sites().stream().map(Site::name).toList();
        Map<String, Tensor> tensors = new HashMap<>();
        for (Tensor tensor : network.tensors()) {
            if (tensor.trained()) {
                String[] path = tensor.key().split("/");
                String layer = tensor.attention() ? "attention" + (sites.indexOf(path[1]) + 1) : path[0];
                tensors.put(layer + "." + path[path.length - 1], tensor);
            }
        }
        return tensors;
    }

    private static long parameters(Map<String, Tensor> tensors) {
        return tensors.values().stream().mapToLong(Tensor::length).sum();
    }

    private static void fill(Network network, Map<String, Tensor> tensors, CaseNode tree) {
        Map<String, Tensor> unfilled = new HashMap<>(tensors);
        for (CaseNode entry : tree.objects("tensors")) {
            Tensor tensor = unfilled.remove(entry.text("name"));
            if (tensor == null) {
                throw new DataException(entry.pointer() + ": the network has no tensor " + entry.text("name"));
            }
            network.write(tensor, ReferenceFill.tensor(entry));
        }
        if (!unfilled.isEmpty()) {
            throw new DataException("/tensors has no values for "
                    + unfilled.keySet().stream().sorted().toList());
        }
    }

    private static Batch batch(NetworkSpec spec, CaseNode tree) {
        CaseNode input = tree.object("input");
        int[] shape = input.shape();
        int[] expected = {shape[0], 3, spec.imageSize(), spec.imageSize()};
        if (!Arrays.equals(shape, expected)) {
            throw new DataException("/input/shape must be " + Arrays.toString(expected));
        }
        double[] values = ReferenceFill.tensor(input);
        float[] images = new float[values.length];
        for (int i = 0; i < images.length; i++) {
            images[i] = (float) values[i];
        }
        double[] labels = tree.numbers("labels");
        double[] targets = new double[shape[0] * spec.classes()];
        for (int i = 0; i < shape[0]; i++) {
            targets[i * spec.classes() + (int) labels[i]] = 1;
        }
        return new Batch(images, shape[0], targets);
    }

    private static double norm(double[] values) {
        return Math.sqrt(Arrays.stream(values).map(value -> value * value).sum());
    }
}
