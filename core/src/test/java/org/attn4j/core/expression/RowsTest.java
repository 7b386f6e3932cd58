package org.attn4j.core.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.Pool;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.error.PluginException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Tests what is derived from an expression, and which expressions are rejected. */
class RowsTest {

    private static final FeatureShape SHAPE = new FeatureShape(6, 2, 3, 6);
    private static final Rows MEAN = Rows.mean(SHAPE);

    private static String message(Executable call) {
        return assertThrows(IllegalArgumentException.class, call).getMessage();
    }

    @Test
    void operandsOfDifferentWidthsAreRejected() {
        Rows two = MEAN.linear(2, "w");
        assertEquals("plus needs equal numbers of values per image, were 6 and 2", message(() -> MEAN.plus(two)));
        assertEquals("times needs equal numbers of values per image, were 2 and 6", message(() -> two.times(MEAN)));
    }

    @Test
    void operationsThatDoNotFitTheWidthAreRejected() {
        assertEquals("outputs of a linear map must be at least 1, were 0", message(() -> MEAN.linear(0, "w")));
        assertEquals(
                "groups must be at least 1 and divide the number of values per image, 6, was 4",
                message(() -> MEAN.blockLinear(4, "w")));
        assertEquals(
                "kernel must be odd and at least 1, was 2",
                message(() -> MEAN.channelConvolution(2, "w", Padding.ZERO)));
        assertEquals("kernel must be odd and at least 1, was -1", message(() -> MEAN.channelKernels(-1, "w")));
        assertEquals(
                "kernel must be at most 13 with circular padding of 6 values per image, was 15",
                message(() -> MEAN.channelConvolution(15, "w", Padding.CIRCULAR)));
        assertEquals(
                13,
                ((SharedKernel) MEAN.channelConvolution(13, "w", Padding.CIRCULAR)
                                .operation())
                        .kernel());
    }

    @Test
    void illFormedWeightNamesAreRejectedByTheOperation() {
        assertEquals("weight name \"W\" must match [a-z][a-z0-9]*", message(() -> MEAN.scale("W", 1)));
    }

    /** The message for a gate of this class that cannot be built for 6 channels, without its beginning. */
    private static String fault(GateExpression gate) {
        PluginException thrown = assertThrows(PluginException.class, () -> gate.weights(SHAPE));
        String start = "the gate expression of " + RowsTest.class.getName()
                + " cannot be built for 6 channels of 2 x 3 pixels: java.lang.";
        assertEquals(start, thrown.getMessage().substring(0, start.length()));
        return thrown.getMessage().substring(start.length());
    }

    @Test
    void weightDeclaredByTwoOperationsIsRejectedAndBothAreNamed() {
        assertEquals(
                "IllegalArgumentException: weight \"w\" is declared by Scale[weight=w, initial=1.0, decayed=true] and by"
                        + " Shift[weight=w, initial=0.0, decayed=true]; give each weight of the expression a different"
                        + " name",
                fault(shape -> Rows.mean(shape).scale("w", 1).shift("w", 0, true)));
        String linear = "Linear[outputs=6, weight=w, bias=Optional[w], convolution=false]";
        assertEquals(
                "IllegalArgumentException: weight \"w\" is declared by " + linear + " and by " + linear
                        + "; give each weight of the expression a different name",
                fault(shape -> Rows.mean(shape).linear(6, "w", "w")));
    }

    @Test
    void suffixesDistinguishWeightsOfTwoNormalisationsAndTwoBottlenecks() {
        GateExpression gate = shape -> Rows.mean(shape)
                .batchNorm(1, 0.1, true)
                .bottleneck(2, true)
                .batchNorm("2", 0.5, 0.1, false)
                .bottleneck("a", 3, false);
        List<Weight> weights = gate.weights(SHAPE);
        assertEquals(
                List.of(
                        "gamma",
                        "beta",
                        "mean",
                        "variance",
                        "w1",
                        "b1",
                        "w2",
                        "b2",
                        "gamma2",
                        "beta2",
                        "mean2",
                        "variance2",
                        "w1a",
                        "w2a"),
                weights.stream().map(Weight::name).toList());
        assertEquals(new Weight("gamma2", new long[] {6}, new Init.Constant(0.5), true, false), weights.get(8));
        assertEquals(Weight.of("w1a", new Init.Linear(6, 3), 3, 6), weights.get(12));
        assertEquals(Map.of("hidden", 2, "hidden2", 3), gate.resolved(SHAPE));
    }

    @Test
    void exceptionsOfAnExpressionAreFaultsOfThePlugin() {
        assertEquals(
                "IllegalArgumentException: groups must be at least 1 and divide the number of values per image, 6, was 4",
                fault(shape -> Rows.mean(shape).blockLinear(4, "w")));
        assertEquals("IllegalStateException: oops", fault(shape -> {
            throw new IllegalStateException("oops");
        }));
        assertEquals("NoClassDefFoundError: a/B", fault(shape -> {
            throw new NoClassDefFoundError("a/B");
        }));
        assertTrue(fault(shape -> null).startsWith("NullPointerException"));
    }

    @Test
    void parameterExceptionOfAGateIsNotAFaultOfThePlugin() {
        GateExpression gate = shape -> {
            throw new ParameterException("groups", "must divide 6, was 4");
        };
        ParameterException e = assertThrows(ParameterException.class, () -> gate.weights(SHAPE));
        assertEquals("groups", e.component());
        assertEquals("must divide 6, was 4", e.getMessage());
    }

    @Test
    void gateWithoutOneValuePerChannelIsRejected() {
        assertEquals(
                "IllegalArgumentException: the gate has 2 values per image, but must have one per channel, 6",
                fault(shape -> Rows.mean(shape).linear(2, "w")));
        GateExpression otherShape = shape -> MEAN.linear(shape.channels(), "w");
        assertEquals(
                "the gate expression of " + RowsTest.class.getName()
                        + " cannot be built for 4 channels of 2 x 3 pixels:"
                        + " java.lang.IllegalArgumentException: the statistic MEAN has 6 values per image, but 4"
                        + " at this site; build the expression from the shape that gate(shape) receives",
                assertThrows(PluginException.class, () -> otherShape.pools(new FeatureShape(4, 2, 3, 4)))
                        .getMessage());
    }

    @Test
    void weightsCountsAndSummaryFollowFromTheExpression() {
        GateExpression gate = shape -> Rows.mean(shape)
                .bottleneck(2, true)
                .plus(Rows.variance(shape).channelConvolution(3, "kernel", Padding.ZERO))
                .sigmoid();
        assertEquals(
                List.of(
                        Weight.of("w1", new Init.Linear(6, 2), 2, 6),
                        Weight.of("b1", new Init.Bias(6), 2),
                        Weight.of("w2", new Init.Linear(2, 6), 6, 2),
                        Weight.of("b2", new Init.Bias(2), 6),
                        Weight.of("kernel", new Init.Convolution(3), 3)),
                gate.weights(SHAPE));
        assertEquals(6 * 2 + 2 * 6 + 3 * 6, gate.multiplyAdds(SHAPE));
        assertEquals("{hidden=2, kernel=3}", gate.resolved(SHAPE).toString());
        assertEquals(Set.of(Pool.MEAN, Pool.VARIANCE), gate.pools(SHAPE));
    }

    @Test
    void initialValuesAndDecayAreAsRequested() {
        assertEquals(
                List.of(Weight.of("w", new Init.Convolution(6), 4, 6), Weight.of("b", new Init.Bias(6), 4)),
                MEAN.pointwiseConvolution(4, "w", "b").weights());
        assertEquals(
                List.of(new Weight("a", new long[] {6}, new Init.Constant(0.5), true, false)),
                MEAN.scale("a", 0.5, false).weights());
        assertEquals(
                List.of(
                        new Weight("gamma", new long[] {6}, new Init.Constant(2), true, false),
                        new Weight("beta", new long[] {6}, new Init.Constant(0), true, false),
                        Weight.statistic("mean", 0, 6),
                        Weight.statistic("variance", 1, 6)),
                MEAN.batchNorm(2, 0.1, false).weights());
        assertEquals(
                List.of(Weight.of("w", new Init.Linear(3, 3), 6, 3)),
                MEAN.blockLinear(2, "w").weights());
        assertEquals(
                List.of(Weight.of("w", new Init.Convolution(3), 6, 3)),
                MEAN.channelKernels(3, "w").weights());
    }

    @Test
    void secondValueOfANameIsNumberedInTheSummary() {
        Rows two = MEAN.linear(4, "w1").shown("hidden").linear(2, "w2").shown("hidden");
        assertEquals(Map.of("hidden", 4, "hidden2", 2), RowsGraph.of(two).resolved());
    }

    @Test
    void graphHasEachNodeOnceAndAfterItsInputs() {
        Rows hidden = MEAN.linear(6, "w", "b");
        Rows result = hidden.sigmoid().times(hidden);
        RowsGraph graph = RowsGraph.of(result);
        assertEquals(
                List.of(
                        new Pooling(Pool.MEAN, 6),
                        new Linear(6, "w", Optional.of("b"), false),
                        ElementFunction.SIGMOID,
                        Pairwise.PRODUCT),
                graph.nodes().stream().map(Rows::operation).toList());
        assertSame(hidden, graph.nodes().get(3).inputs().get(1));
        assertEquals(1, graph.indexOf(hidden));
        assertEquals("not a node of this graph: TANH -> 6", message(() -> graph.indexOf(MEAN.tanh())));
    }
}
