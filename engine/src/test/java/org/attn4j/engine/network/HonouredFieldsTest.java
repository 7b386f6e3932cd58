package org.attn4j.engine.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.attn4j.core.attention.Position;
import org.attn4j.core.backbone.Attachments;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.backbone.Site;
import org.attn4j.core.loss.LossBatch;
import org.attn4j.engine.placement.AttentionPlan;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.ScaleVertex;
import org.deeplearning4j.nn.conf.graph.ShiftVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;

/**
 * What {@link StockLayers} and {@link StockVertices} allow is computed: outputs equal loops over the formula, and
 * gradients equal finite differences.
 */
class HonouredFieldsTest {

    private static final int SIZE = 7;
    private static final int BATCH = 2;
    private static final int COLOURS = 3;

    /**
     * Layers whose output is known.
     *
     * @param name shown in the name of the test
     * @param fields the fields whose values matter, as {@code Class.field}
     * @param layers adds them after a vertex and returns the last one's name
     * @param expected the output [C,H,W] for an image, from the image and the parameters of the layers
     */
    private record Case(
            String name,
            Set<String> fields,
            BiFunction<GraphBuilder, String, String> layers,
            BiFunction<double[], Parameters, double[]> expected) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** The parameters of the network by tensor name. */
    private record Parameters(Network network) {
        private double[] of(String key) {
            return network.tensors().stream()
                    .filter(tensor -> tensor.key().equals(key))
                    .findFirst()
                    .map(network::read)
                    .orElseThrow();
        }
    }

    /** A window in both dimensions; rectangular, so that exchanged axes would be found. */
    private record Window(int[] kernel, int[] stride, int[] padding, int[] dilation, ConvolutionMode mode) {

        private int out(int axis) {
            int extent = (kernel[axis] - 1) * dilation[axis] + 1;
            return mode == ConvolutionMode.Same
                    ? (SIZE + stride[axis] - 1) / stride[axis]
                    : (SIZE + 2 * padding[axis] - extent) / stride[axis] + 1;
        }

        private int before(int axis) {
            int extent = (kernel[axis] - 1) * dilation[axis] + 1;
            return mode == ConvolutionMode.Same
                    ? Math.max(0, (out(axis) - 1) * stride[axis] + extent - SIZE) / 2
                    : padding[axis];
        }

        /** Calls back with the kernel's index and the value of each pixel of a window that is not padding. */
        private void forEach(double[] image, int channel, int y, int x, KernelPixel body) {
            for (int i = 0; i < kernel[0]; i++) {
                for (int j = 0; j < kernel[1]; j++) {
                    int row = y * stride[0] + i * dilation[0] - before(0);
                    int column = x * stride[1] + j * dilation[1] - before(1);
                    if (row >= 0 && row < SIZE && column >= 0 && column < SIZE) {
                        body.accept(i * kernel[1] + j, image[(channel * SIZE + row) * SIZE + column]);
                    }
                }
            }
        }

        private double[] map(int channels, Output output) {
            double[] map = new double[channels * out(0) * out(1)];
            int index = 0;
            for (int c = 0; c < channels; c++) {
                for (int y = 0; y < out(0); y++) {
                    for (int x = 0; x < out(1); x++) {
                        map[index++] = output.at(c, y, x);
                    }
                }
            }
            return map;
        }
    }

    @FunctionalInterface
    private interface KernelPixel {
        void accept(int index, double value);
    }

    @FunctionalInterface
    private interface Output {
        double at(int channel, int y, int x);
    }

    private static Window window(int kernel, int stride, int padding, int dilation, ConvolutionMode mode) {
        return new Window(
                new int[] {kernel, kernel + 1},
                new int[] {stride, stride},
                new int[] {padding, padding},
                new int[] {dilation, dilation},
                mode);
    }

    private static List<Window> windows() {
        ConvolutionMode truncate = ConvolutionMode.Truncate;
        return List.of(
                window(2, 1, 0, 1, truncate),
                new Window(new int[] {3, 2}, new int[] {2, 1}, new int[] {1, 0}, new int[] {1, 2}, truncate),
                window(2, 1, 1, 2, truncate),
                new Window(
                        new int[] {3, 3}, new int[] {2, 2}, new int[] {0, 0}, new int[] {1, 1}, ConvolutionMode.Strict),
                window(2, 1, 0, 1, ConvolutionMode.Same),
                window(3, 2, 0, 1, ConvolutionMode.Same),
                window(2, 1, 0, 2, ConvolutionMode.Same));
    }

    private static Case convolution(Window window, boolean hasBias) {
        int units = 2;
        return new Case(
                "convolution " + text(window) + (hasBias ? "" : " without bias"),
                Set.of(
                        "ConvolutionLayer.kernelSize",
                        "ConvolutionLayer.stride",
                        "ConvolutionLayer.padding",
                        "ConvolutionLayer.dilation",
                        "ConvolutionLayer.convolutionMode",
                        "ConvolutionLayer.hasBias",
                        "FeedForwardLayer.nIn",
                        "FeedForwardLayer.nOut"),
                (graph, input) -> {
                    ConvolutionLayer layer = new ConvolutionLayer.Builder(window.kernel())
                            .stride(window.stride())
                            .padding(window.padding())
                            .dilation(window.dilation())
                            .convolutionMode(window.mode())
                            .nIn(COLOURS)
                            .nOut(units)
                            .hasBias(hasBias)
                            .build();
                    graph.addLayer("tested", layer, input);
                    return "tested";
                },
                (image, parameters) -> {
                    double[] weight = parameters.of("tested/weight");
                    double[] bias = hasBias ? parameters.of("tested/bias") : new double[units];
                    int kernel = window.kernel()[0] * window.kernel()[1];
                    return window.map(units, (unit, y, x) -> {
                        double[] sum = {bias[unit]};
                        for (int c = 0; c < COLOURS; c++) {
                            int from = (unit * COLOURS + c) * kernel;
                            window.forEach(image, c, y, x, (index, value) -> sum[0] += weight[from + index] * value);
                        }
                        return sum[0];
                    });
                });
    }

    private static Case depthwise(Window window, int multiplier) {
        return new Case(
                "depthwise " + text(window) + " times " + multiplier,
                Set.of("DepthwiseConvolution2D.depthMultiplier"),
                (graph, input) -> {
                    DepthwiseConvolution2D layer = new DepthwiseConvolution2D.Builder(window.kernel())
                            .stride(window.stride())
                            .padding(window.padding())
                            .dilation(window.dilation())
                            .convolutionMode(window.mode())
                            .depthMultiplier(multiplier)
                            .build();
                    graph.addLayer("tested", layer, input);
                    return "tested";
                },
                (image, parameters) -> {
                    double[] weight = parameters.of("tested/weight");
                    double[] bias = parameters.of("tested/bias");
                    int kernel = window.kernel()[0] * window.kernel()[1];
                    return window.map(COLOURS * multiplier, (unit, y, x) -> {
                        double[] sum = {bias[unit]};
                        window.forEach(
                                image,
                                unit / multiplier,
                                y,
                                x,
                                (index, value) -> sum[0] += weight[unit * kernel + index] * value);
                        return sum[0];
                    });
                });
    }

    private static Case pooling(Window window, SubsamplingLayer.PoolingType type) {
        return new Case(
                type + " pooling " + text(window),
                Set.of(
                        "SubsamplingLayer.kernelSize",
                        "SubsamplingLayer.stride",
                        "SubsamplingLayer.padding",
                        "SubsamplingLayer.dilation",
                        "SubsamplingLayer.convolutionMode",
                        "SubsamplingLayer.poolingType"),
                (graph, input) -> {
                    SubsamplingLayer layer = new SubsamplingLayer.Builder(type)
                            .kernelSize(window.kernel())
                            .stride(window.stride())
                            .padding(window.padding())
                            .dilation(window.dilation())
                            .convolutionMode(window.mode())
                            .build();
                    graph.addLayer("tested", layer, input);
                    return "tested";
                },
                (image, parameters) -> window.map(COLOURS, (c, y, x) -> {
                    List<Double> values = new ArrayList<>();
                    window.forEach(image, c, y, x, (index, value) -> values.add(value));
                    return values.stream()
                            .reduce(type == SubsamplingLayer.PoolingType.MAX ? Math::max : Double::sum)
                            .map(result -> type == SubsamplingLayer.PoolingType.MAX ? result : result / values.size())
                            .orElseThrow();
                }));
    }

    private static String text(Window window) {
        return Arrays.toString(window.kernel()) + " stride " + Arrays.toString(window.stride()) + " padding "
                + Arrays.toString(window.padding()) + " dilation " + Arrays.toString(window.dilation()) + " "
                + window.mode();
    }

    private static Case globalPooling(PoolingType type, boolean collapse, int... dimensions) {
        return new Case(
                "global " + type + (collapse ? "" : " to a map"),
                Set.of(
                        "GlobalPoolingLayer.poolingType",
                        "GlobalPoolingLayer.poolingDimensions",
                        "GlobalPoolingLayer.collapseDimensions"),
                (graph, input) -> {
                    GlobalPoolingLayer.Builder layer =
                            new GlobalPoolingLayer.Builder().poolingType(type).collapseDimensions(collapse);
                    if (dimensions.length > 0) {
                        layer.poolingDimensions(dimensions);
                    }
                    graph.addLayer("tested", layer.build(), input);
                    return "tested";
                },
                (image, parameters) -> {
                    double[] pooled = new double[COLOURS];
                    int pixels = SIZE * SIZE;
                    for (int c = 0; c < COLOURS; c++) {
                        double[] channel = Arrays.copyOfRange(image, c * pixels, (c + 1) * pixels);
                        pooled[c] = switch (type) {
                            case MAX -> Arrays.stream(channel).max().orElseThrow();
                            case AVG -> Arrays.stream(channel).average().orElseThrow();
                            default -> Arrays.stream(channel).sum();
                        };
                    }
                    return pooled;
                });
    }

    private static Case normalization() {
        double epsilon = 0.5;
        return new Case(
                "normalisation",
                Set.of("BatchNormalization.eps", "BatchNormalization.gamma", "BatchNormalization.beta"),
                (graph, input) -> {
                    BatchNormalization layer = new BatchNormalization.Builder()
                            .eps(epsilon)
                            .gamma(0.7)
                            .beta(0.2)
                            .useLogStd(false)
                            .build();
                    graph.addLayer("tested", layer, input);
                    return "tested";
                },
                // The running mean is 0 and the running variance 1.
                (image, parameters) -> Arrays.stream(image)
                        .map(x -> 0.7 * x / Math.sqrt(1 + epsilon) + 0.2)
                        .toArray());
    }

    private static Case vertex(
            String name,
            Set<String> fields,
            BiFunction<GraphBuilder, String, String> layers,
            BiFunction<Double, Double, Double> element) {
        return new Case(name, fields, layers, (image, parameters) -> Arrays.stream(image)
                .map(x -> element.apply(x, 2 * x))
                .toArray());
    }

    /** An operation on x and 2 x. */
    private static Case elements(ElementWiseVertex.Op op, BiFunction<Double, Double, Double> element) {
        return vertex(
                "element-wise " + op,
                Set.of("ElementWiseVertex.op", "ScaleVertex.scaleFactor"),
                (graph, input) -> {
                    graph.addVertex("doubled", new ScaleVertex(2), input);
                    graph.addVertex("tested", new ElementWiseVertex(op), input, "doubled");
                    return "tested";
                },
                element);
    }

    private static Case activation(Activation activation, DoubleUnaryOperator function) {
        return new Case(
                activation + " alone",
                Set.of("ActivationLayer.activationFn"),
                (graph, input) -> {
                    graph.addLayer("tested", new ActivationLayer(activation), input);
                    return "tested";
                },
                (image, parameters) -> Arrays.stream(image).map(function).toArray());
    }

    private static List<Case> vertices() {
        return List.of(
                elements(ElementWiseVertex.Op.Add, Double::sum),
                elements(ElementWiseVertex.Op.Subtract, (a, b) -> a - b),
                elements(ElementWiseVertex.Op.Product, (a, b) -> a * b),
                elements(ElementWiseVertex.Op.Average, (a, b) -> (a + b) / 2),
                elements(ElementWiseVertex.Op.Max, Math::max),
                vertex(
                        "shift",
                        Set.of("ShiftVertex.shiftFactor"),
                        (graph, input) -> {
                            graph.addVertex("tested", new ShiftVertex(0.25), input);
                            return "tested";
                        },
                        (x, doubled) -> x + 0.25),
                new Case(
                        "merge",
                        Set.of("MergeVertex.mergeAxis", "MergeVertex.modified"),
                        (graph, input) -> {
                            graph.addVertex("doubled", new ScaleVertex(2), input);
                            MergeVertex merge = new MergeVertex();
                            merge.setMergeAxis(1);
                            graph.addVertex("tested", merge, input, "doubled");
                            return "tested";
                        },
                        (image, parameters) -> DoubleStream.concat(
                                        Arrays.stream(image),
                                        Arrays.stream(image).map(x -> 2 * x))
                                .toArray()));
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (Window window : windows()) {
            cases.add(convolution(window, cases.size() % 2 == 0));
            cases.add(depthwise(window, 1 + cases.size() % 2));
            cases.add(pooling(window, SubsamplingLayer.PoolingType.MAX));
            cases.add(pooling(window, SubsamplingLayer.PoolingType.AVG));
        }
        cases.add(convolution(windows().get(0), false));
        cases.add(depthwise(windows().get(0), 2));
        cases.add(globalPooling(PoolingType.AVG, true));
        cases.add(globalPooling(PoolingType.MAX, true, 2, 3));
        cases.add(globalPooling(PoolingType.SUM, true));
        cases.add(globalPooling(PoolingType.AVG, false));
        cases.add(normalization());
        cases.add(activation(Activation.RELU, x -> Math.max(0, x)));
        cases.add(activation(Activation.RELU6, x -> Math.min(6, Math.max(0, x))));
        cases.add(activation(Activation.LEAKYRELU, x -> x < 0 ? 0.01 * x : x));
        cases.add(activation(Activation.SIGMOID, x -> 1 / (1 + Math.exp(-x))));
        cases.add(activation(Activation.TANH, Math::tanh));
        cases.addAll(vertices());
        return cases;
    }

    /** A convolution that starts as the identity, the layers, and a linear layer to set. */
    private record Net(Case tested, int outputs) implements Backbone {

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
            ConvolutionLayer stem =
                    new ConvolutionLayer.Builder(1, 1).nOut(COLOURS).build();
            graph.addLayer("stem", stem, input);
            graph.addLayer(
                    "fc",
                    new DenseLayer.Builder().nOut(outputs).hasBias(false).build(),
                    tested.layers().apply(graph, "stem"));
            return "fc";
        }

        /** The network whose logits are the output of the tested layers. */
        private Network network(ElementType type) {
            Network network = Network.create(
                    NetworkSpec.of(this, AttentionPlan.resolve(this, List.of()), outputs, SIZE, InitScheme.PYTORCH, 1)
                            .withType(type));
            network.tensors().forEach(tensor -> {
                if (tensor.key().equals("stem/weight") || tensor.key().equals("fc/weight")) {
                    network.write(tensor, identity((int) tensor.shape()[0]));
                } else if (tensor.key().equals("stem/bias")) {
                    network.write(tensor, new double[COLOURS]);
                }
            });
            return network;
        }

        private static double[] identity(int size) {
            double[] matrix = new double[size * size];
            for (int i = 0; i < size; i++) {
                matrix[i * size + i] = 1;
            }
            return matrix;
        }
    }

    private static float[] images() {
        Random random = new Random(3);
        float[] images = new float[BATCH * COLOURS * SIZE * SIZE];
        for (int i = 0; i < images.length; i++) {
            images[i] = (float) random.nextGaussian();
        }
        return images;
    }

    private static double[] doubles(float[] images, int image) {
        int length = images.length / BATCH;
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = images[image * length + i];
        }
        return values;
    }

    private static int outputs(Case tested) {
        // The number of outputs follows from the shapes, so any network tells it.
        Net probe = new Net(tested, 2);
        Blueprint blueprint = Blueprint.of(
                NetworkSpec.of(probe, AttentionPlan.resolve(probe, List.of()), 2, SIZE, InitScheme.PYTORCH, 1));
        return Math.toIntExact(blueprint.output("tested").arrayElementsPerExample());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void outputsEqualTheFormula(Case tested) {
        float[] images = images();
        int outputs = outputs(tested);
        for (ElementType type : ElementType.values()) {
            try (Network network = new Net(tested, outputs).network(type)) {
                double[] found = network.logits(images, BATCH);
                for (int i = 0; i < BATCH; i++) {
                    double[] expected = tested.expected().apply(doubles(images, i), new Parameters(network));
                    assertArrayEquals(
                            expected,
                            Arrays.copyOfRange(found, i * outputs, (i + 1) * outputs),
                            1e-5,
                            type + ", image " + i);
                }
            }
        }
    }

    private static double loss(LossBatch batch, double[] gradient) {
        double sum = 0;
        for (int i = 0; i < gradient.length; i++) {
            // Different factors, so that exchanged outputs have different gradients.
            double factor = 1 + i % 5;
            gradient[i] = factor * batch.logits()[i];
            sum += factor * batch.logits()[i] * batch.logits()[i] / 2;
        }
        return sum;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void gradientsEqualFiniteDifferences(Case tested) {
        float[] images = images();
        int outputs = outputs(tested);
        double step = 1e-5;
        try (Network network = new Net(tested, outputs).network(ElementType.FLOAT64)) {
            double[] targets = new double[BATCH * outputs];
            for (Tensor tensor : network.tensors()) {
                if (!tensor.trained() || tensor.key().startsWith("fc/")) {
                    continue;
                }
                double[] values = network.read(tensor);
                double[] numeric = new double[values.length];
                for (int i = 0; i < values.length; i++) {
                    double[] losses = new double[2];
                    for (int side = 0; side < 2; side++) {
                        double[] moved = values.clone();
                        moved[i] += side == 0 ? -step : step;
                        network.write(tensor, moved);
                        losses[side] = network.gradients(images, BATCH, targets, HonouredFieldsTest::loss, 0)
                                .lossSum();
                    }
                    numeric[i] = (losses[1] - losses[0]) / (2 * step) / BATCH;
                }
                network.write(tensor, values);
                network.gradients(images, BATCH, targets, HonouredFieldsTest::loss, 0);
                double largest =
                        Math.max(1, Arrays.stream(numeric).map(Math::abs).max().orElseThrow());
                assertArrayEquals(numeric, network.readGradient(tensor), 1e-5 * largest, tensor.key());
            }
        }
    }

    /** Fields that other tests cover, or that have no effect by themselves. */
    private static final Set<String> ELSEWHERE = Set.of(
            "Layer.layerName", // set by DL4J to the vertex's name
            "Layer.iDropout", // SeededDropoutTest
            "BaseLayer.activationFn", // ActivationsAreHonouredTest
            "DenseLayer.hasBias", // NetworkTest
            "BatchNormalization.decay", // RunningStatisticsTest
            "ConvolutionLayer.defaultValueOverriden", // says that a format was set, and only NCHW may be
            "SubsamplingLayer.defaultValueOverridden"); // the same

    @Test
    void everyFieldWithSeveralValuesIsTested() {
        Set<String> tested = new TreeSet<>(ELSEWHERE);
        cases().forEach(single -> tested.addAll(single.fields()));
        Set<String> single = new TreeSet<>();
        Stream.concat(StockLayers.CLASSES.stream(), StockVertices.CLASSES.stream())
                .flatMap(stock -> stock.fields().stream())
                .filter(field -> field.rule().isEmpty())
                .map(field -> field.declaring().getSimpleName() + "." + field.name())
                .filter(field -> !tested.contains(field))
                .forEach(single::add);
        assertEquals(Set.of(), single);
    }
}
