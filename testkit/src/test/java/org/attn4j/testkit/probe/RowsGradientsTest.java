package org.attn4j.testkit.probe;

import static org.attn4j.core.array.Numbers.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attn4j.core.array.Numbers;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.expression.GateExpression;
import org.attn4j.core.expression.Padding;
import org.attn4j.core.expression.Rows;
import org.attn4j.core.expression.RowsOperation;
import org.attn4j.engine.network.ElementType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares each operation, and nodes with several readers, with central differences in float64. */
class RowsGradientsTest {

    private static final int CHANNELS = 6;
    private static final FeatureShape SHAPE = new FeatureShape(CHANNELS, 2, 3, CHANNELS);
    private static final int BATCH = 3;
    private static final int LENGTH = BATCH * CHANNELS * 2 * 3;

    private static List<Gates.Named> gates() {
        return List.of(
                Gates.named("mean", Rows::mean),
                Gates.named("max", Rows::max),
                Gates.named("variance", Rows::variance),
                Gates.named("sum of squares", Rows::sumOfSquares),
                Gates.named("linear", shape -> Rows.mean(shape).linear(CHANNELS, "w")),
                Gates.named("linear with bias", shape -> Rows.mean(shape).linear(CHANNELS, "w", "b")),
                Gates.named("pointwise convolution", shape -> Rows.mean(shape).pointwiseConvolution(CHANNELS, "w")),
                Gates.named("bottleneck", shape -> Rows.mean(shape).bottleneck(2, false)),
                Gates.named("bottleneck with biases", shape -> Rows.mean(shape).bottleneck(2, true)),
                Gates.named("block-diagonal linear", shape -> Rows.mean(shape).blockLinear(3, "w")),
                Gates.named(
                        "two block-diagonal layers",
                        shape -> Rows.mean(shape).blockLinear(3, "w1").tanh().blockLinear(2, "w2")),
                Gates.named("two batch norms", shape -> Rows.mean(shape)
                        .shown("values")
                        .times(Rows.max(shape).batchNorm(1, 0.1, true))
                        .normalisedByRootMeanSquare(0.01)
                        .tanh()
                        .normalisedByRootMeanSquare(0.1)),
                Gates.named("shared kernel", shape -> Rows.mean(shape).channelConvolution(3, "w", Padding.ZERO)),
                Gates.named("shared kernel with circular padding", shape -> Rows.mean(shape)
                        .channelConvolution(5, "w", Padding.CIRCULAR)),
                Gates.named("kernel per channel", shape -> Rows.mean(shape).channelKernels(3, "w")),
                Gates.named("scale", shape -> Rows.mean(shape).scale("w", 1)),
                Gates.named("shift", shape -> Rows.mean(shape).shift("b", 0, false)),
                Gates.named("relu", shape -> Rows.mean(shape).relu()),
                Gates.named("sigmoid", shape -> Rows.mean(shape).sigmoid()),
                Gates.named("tanh", shape -> Rows.mean(shape).tanh()),
                Gates.named(
                        "square root",
                        shape -> Rows.sumOfSquares(shape).plus(0.1).sqrt()),
                Gates.named("plus a number", shape -> Rows.mean(shape).plus(0.5)),
                Gates.named("times a number", shape -> Rows.mean(shape).times(-1.5)),
                Gates.named("plus rows", shape -> Rows.mean(shape).plus(Rows.max(shape))),
                Gates.named("times rows", shape -> Rows.mean(shape).times(Rows.max(shape))),
                Gates.named("root mean square", shape -> Rows.mean(shape).normalisedByRootMeanSquare(0.01)),
                Gates.named("batch norm", shape -> Rows.mean(shape).batchNorm(1, 0.1, true)),
                Gates.named("shown", shape -> Rows.mean(shape).shown("values").tanh()),
                Gates.named("a square", shape -> twice(Rows.mean(shape).linear(CHANNELS, "w"))),
                Gates.named("a node read three times", RowsGradientsTest::shared),
                Gates.named(
                        "one statistic as two leaves", shape -> Rows.mean(shape).times(Rows.mean(shape))));
    }

    private static Rows twice(Rows node) {
        return node.times(node);
    }

    private static Rows shared(FeatureShape shape) {
        Rows node = Rows.mean(shape).linear(CHANNELS, "w").tanh();
        return node.sigmoid().times(node).plus(node);
    }

    @ParameterizedTest
    @MethodSource("gates")
    void gradientsEqualFiniteDifferences(Gates.Named gate) {
        try (ModuleProbe probe = Gates.probe(gate, SHAPE, ElementType.FLOAT64)) {
            Gradients.assertEqualFiniteDifferences(probe, BATCH, LENGTH);
        }
    }

    @ParameterizedTest
    @MethodSource("gates")
    void float32EqualsFloat64(Gates.Named gate) {
        double[] x = Numbers.of("x", LENGTH);
        double[] dy = Numbers.of("dy", LENGTH);
        try (ModuleProbe single = Gates.probe(gate, SHAPE, ElementType.FLOAT32);
                ModuleProbe exact = Gates.probe(gate, SHAPE, ElementType.FLOAT64)) {
            ModuleProbe.Pass found = single.pass(x, BATCH, dy);
            ModuleProbe.Pass expected = exact.pass(x, BATCH, dy);
            assertClose(expected.y(), found.y(), 1e-5, "y");
            assertClose(expected.dx(), found.dx(), 1e-5, "dx");
            expected.gradients()
                    .forEach((name, gradient) ->
                            assertClose(gradient, found.gradients().get(name), 1e-5, name));
        }
    }

    @Test
    void eachOperationIsTested() {
        Set<Object> tested = gates().stream()
                .flatMap(gate -> ((GateExpression) gate.module()).graph(SHAPE).nodes().stream())
                .map(node -> kind(node.operation()))
                .collect(Collectors.toSet());
        Set<Object> all = operations(RowsOperation.class).collect(Collectors.toSet());
        assertEquals(all, tested);
    }

    /** The constant of an enum, or the class of a record. */
    private static Object kind(RowsOperation operation) {
        return operation instanceof Enum<?> ? operation : operation.getClass();
    }

    private static Stream<Object> operations(Class<?> type) {
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants());
        }
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(RowsGradientsTest::operations)
                : Stream.of(type);
    }
}
