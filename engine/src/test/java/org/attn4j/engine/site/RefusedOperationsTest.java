package org.attn4j.engine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.enums.ImageResizeMethod;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.LocalResponseNormalizationConfig;
import org.nd4j.linalg.factory.Nd4j;

class RefusedOperationsTest {

    private static Arguments operation(String name, OperationCases.Unary expression) {
        return Arguments.of(name, expression);
    }

    private static Stream<Arguments> operations() {
        return Stream.of(
                operation("batched_gemm", (g, x) -> g.batchMmul(
                                new SDVariable[] {x}, new SDVariable[] {x}, false, false)[0]),
                operation("batchnorm", (g, x) -> g.nn().batchNorm(x, x, x, x, x, 1e-5, 1)),
                operation("lrn", (g, x) -> g.cnn()
                        .localResponseNormalization(
                                x,
                                LocalResponseNormalizationConfig.builder()
                                        .depth(2)
                                        .build())),
                operation("log_softmax", (g, x) -> g.nn().logSoftmax(x, 1)),
                operation("cumprod", (g, x) -> g.cumprod(x, 1)),
                operation("clipbynorm", (g, x) -> g.math().clipByNorm(x, 1, 1)),
                operation("clipbyavgnorm", (g, x) -> g.math().clipByAvgNorm(x, 1, 1)),
                operation("mod", (g, x) -> g.math().mod(x, x)),
                operation("floormod", (g, x) -> g.math().floorMod(x, x)),
                operation("cosinesimilarity", (g, x) -> g.math().cosineSimilarity(x, x, 1)),
                operation("precise_gelu", (g, x) -> g.nn().preciseGelu(x)),
                operation("split", (g, x) -> g.split(x, 1, 1)[0]),
                operation("extract_image_patches", (g, x) -> g.cnn().extractImagePatches(x, 3, 3, 1, 1, 1, 1, true)),
                operation("image_resize", (g, x) -> g.image()
                        .imageResize(x, g.constant(Nd4j.createFromArray(2, 2)), ImageResizeMethod.ResizeNearest)),
                operation("dropout", (g, x) -> g.nn().dropout(x, 0.5)),
                operation("distribution_uniform", (g, x) -> g.random().uniform(0, 1, DataType.DOUBLE, 1, 2, 2, 2)));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void wrongOperationIsRejectedByName(String name, OperationCases.Unary expression) {
        SameDiff graph = SameDiff.create();
        expression.of(graph, graph.var("x", Nd4j.ones(DataType.DOUBLE, 1, 2, 2, 2)));
        String message = assertThrows(IllegalArgumentException.class, () -> GraphRepair.apply(graph, "my-gate"))
                .getMessage();
        assertEquals(
                "attention my-gate uses ND4J's operation \"" + name + "\", ",
                message.substring(0, message.indexOf(", ") + 2));
    }

    @Test
    void messageNamesReasonAndAlternative() {
        SameDiff graph = SameDiff.create();
        graph.nn().logSoftmax(graph.var("x", Nd4j.ones(DataType.DOUBLE, 1, 2)), 1);
        assertEquals(
                "attention my-gate uses ND4J's operation \"log_softmax\", whose gradient is wrong; use"
                        + " graph.math().log(graph.nn().softmax(x, dimension))",
                assertThrows(IllegalArgumentException.class, () -> GraphRepair.apply(graph, "my-gate"))
                        .getMessage());
    }

    @Test
    void correctOperationsAreAccepted() {
        SameDiff graph = SameDiff.create();
        SDVariable x = graph.var("x", Nd4j.ones(DataType.DOUBLE, 1, 2));
        SDVariable y = graph.math().log(graph.nn().softmax(x, 1));
        assertEquals(
                List.of(y.name()), List.of(GraphRepair.apply(graph, "my-gate").current(y.name())));
    }
}
