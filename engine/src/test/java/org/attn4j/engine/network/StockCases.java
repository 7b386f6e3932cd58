package org.attn4j.engine.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.ScaleVertex;
import org.deeplearning4j.nn.conf.graph.ShiftVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.nd4j.linalg.activations.Activation;

/** The layers and vertices that backbones may use, each with the formula of its output. */
final class StockCases {

    private StockCases() {}

    private static StockCase globalPooling(PoolingType type, boolean collapse, int... dimensions) {
        return new StockCase(
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
                    double[] pooled = new double[StockCase.COLOURS];
                    int pixels = StockCase.SIZE * StockCase.SIZE;
                    for (int c = 0; c < StockCase.COLOURS; c++) {
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

    private static StockCase normalization() {
        double epsilon = 0.5;
        return new StockCase(
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

    private static StockCase vertex(
            String name,
            Set<String> fields,
            BiFunction<GraphBuilder, String, String> layers,
            BiFunction<Double, Double, Double> element) {
        return new StockCase(name, fields, layers, (image, parameters) -> Arrays.stream(image)
                .map(x -> element.apply(x, 2 * x))
                .toArray());
    }

    /** An operation on x and 2 x. */
    private static StockCase elements(ElementWiseVertex.Op op, BiFunction<Double, Double, Double> element) {
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

    private static StockCase activation(Activation activation, DoubleUnaryOperator function) {
        return new StockCase(
                activation + " alone",
                Set.of("ActivationLayer.activationFn"),
                (graph, input) -> {
                    graph.addLayer("tested", new ActivationLayer(activation), input);
                    return "tested";
                },
                (image, parameters) -> Arrays.stream(image).map(function).toArray());
    }

    private static List<StockCase> vertices() {
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
                new StockCase(
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

    static List<StockCase> all() {
        List<StockCase> cases = new ArrayList<>();
        for (StockWindow window : StockWindow.all()) {
            cases.add(StockWindowCases.convolution(window, cases.size() % 2 == 0));
            cases.add(StockWindowCases.depthwise(window, 1 + cases.size() % 2));
            cases.add(StockWindowCases.pooling(window, SubsamplingLayer.PoolingType.MAX));
            cases.add(StockWindowCases.pooling(window, SubsamplingLayer.PoolingType.AVG));
        }
        cases.add(StockWindowCases.convolution(StockWindow.all().get(0), false));
        cases.add(StockWindowCases.depthwise(StockWindow.all().get(0), 2));
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
}
