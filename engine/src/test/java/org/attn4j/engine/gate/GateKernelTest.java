package org.attn4j.engine.gate;

import static org.attn4j.core.array.Numbers.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.attn4j.core.array.Layout;
import org.attn4j.core.array.Numbers;
import org.attn4j.core.attention.Pool;
import org.attn4j.core.random.Draw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Compares the fast kernels in float32 with ND4J operations in float64. */
class GateKernelTest {

    private static final Set<Pool> ALL = Set.of(Pool.MEAN, Pool.MAX, Pool.VARIANCE, Pool.SUM_OF_SQUARES);

    /** A feature map's shape, its layout for the fast kernel, and whether a ReLU follows. */
    private record GateCase(int batch, int channels, int height, int width, Layout layout, boolean relu) {

        /** A copy in float32 and in the case's layout. */
        private INDArray fast(INDArray map) {
            INDArray copy = layout.view(Nd4j.create(DataType.FLOAT, layout.shapeInMemory(map.shape()), 'c'));
            return copy.assign(map);
        }

        private INDArray map(String name) {
            int length = batch * channels * height * width;
            return Nd4j.createFromArray(Numbers.of(name + this, length)).reshape(batch, channels, height, width);
        }

        private INDArray matrix(String name) {
            return Nd4j.createFromArray(Numbers.of(name + this, batch * channels))
                    .reshape(batch, channels);
        }
    }

    private static List<GateCase> cases() {
        List<GateCase> cases = new ArrayList<>();
        for (Layout layout : Layout.values()) {
            for (boolean relu : new boolean[] {false, true}) {
                cases.add(new GateCase(1, 1, 1, 1, layout, relu));
                cases.add(new GateCase(3, 5, 1, 1, layout, relu));
                cases.add(new GateCase(1, 1, 3, 5, layout, relu));
                cases.add(new GateCase(2, 3, 1, 2, layout, relu));
                cases.add(new GateCase(2, 4, 8, 8, layout, relu));
                // In turn: several tiles of pixels, the last of them shorter; tiles of two pixels; tiles of one pixel;
                // many images.
                cases.add(new GateCase(2, 100, 7, 9, layout, relu));
                cases.add(new GateCase(2, 700, 3, 3, layout, relu));
                cases.add(new GateCase(1, 2100, 2, 2, layout, relu));
                cases.add(new GateCase(40, 3, 2, 3, layout, relu));
                Draw draw = Draw.of(3, "kernel");
                for (int i = 0; i < 12; i++) {
                    int batch = 1 + draw.below(4);
                    int channels = 1 + draw.below(9);
                    cases.add(new GateCase(batch, channels, 1 + draw.below(11), 1 + draw.below(11), layout, relu));
                }
            }
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void fastPoolsEqualPlainOnes(GateCase testCase) {
        INDArray x = testCase.map("x");
        Map<Pool, INDArray> plain = new Nd4jGateKernel().pool(x, ALL);
        Map<Pool, INDArray> fast = new HostGateKernel().pool(testCase.fast(x), ALL);
        assertEquals(ALL, plain.keySet());
        assertEquals(ALL, fast.keySet());
        for (Pool pool : ALL) {
            assertSame(plain.get(pool), fast.get(pool), pool.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void fastScalingEqualsPlainOne(GateCase testCase) {
        INDArray x = testCase.map("x");
        INDArray plain = Nd4j.zeros(DataType.DOUBLE, x.shape());
        INDArray fast = testCase.fast(Nd4j.zeros(DataType.FLOAT, x.shape()));
        new Nd4jGateKernel().scale(x, testCase.matrix("gate"), testCase.relu(), plain);
        new HostGateKernel().scale(testCase.fast(x), floats(testCase.matrix("gate")), testCase.relu(), fast);
        assertSame(plain, fast, "y");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void fastScaleGradientEqualsPlainOne(GateCase testCase) {
        INDArray x = testCase.map("x");
        INDArray plain = Nd4j.zeros(DataType.DOUBLE, x.shape());
        INDArray fast = testCase.fast(Nd4j.zeros(DataType.FLOAT, x.shape()));
        assertSame(
                new Nd4jGateKernel()
                        .scaleGradient(x, testCase.matrix("gate"), testCase.relu(), testCase.map("dy"), plain),
                new HostGateKernel()
                        .scaleGradient(
                                testCase.fast(x),
                                floats(testCase.matrix("gate")),
                                testCase.relu(),
                                testCase.fast(testCase.map("dy")),
                                fast),
                "dgate");
        assertSame(plain, fast, "dx");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void scaleGradientMayOverwriteTheGradient(GateCase testCase) {
        INDArray plain = testCase.map("dy").dup();
        INDArray fast = testCase.fast(testCase.map("dy"));
        INDArray separate = Nd4j.zeros(DataType.DOUBLE, plain.shape());
        new Nd4jGateKernel()
                .scaleGradient(
                        testCase.map("x"), testCase.matrix("gate"), testCase.relu(), testCase.map("dy"), separate);
        new Nd4jGateKernel().scaleGradient(testCase.map("x"), testCase.matrix("gate"), testCase.relu(), plain, plain);
        new HostGateKernel()
                .scaleGradient(
                        testCase.fast(testCase.map("x")), floats(testCase.matrix("gate")), testCase.relu(), fast, fast);
        assertSame(separate, plain, "dx of ND4J operations");
        assertSame(separate, fast, "dx of loops");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void fastPoolGradientsEqualPlainOnesForAllPoolsTogether(GateCase testCase) {
        assertPoolGradients(testCase, ALL);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void fastPoolGradientsEqualPlainOnesForEachPoolAndForNone(GateCase testCase) {
        assertPoolGradients(testCase, Set.of());
        for (Pool pool : ALL) {
            assertPoolGradients(testCase, Set.of(pool));
        }
    }

    private static void assertPoolGradients(GateCase testCase, Set<Pool> pools) {
        Map<Pool, INDArray> gradients = new TreeMap<>();
        Map<Pool, INDArray> floatGradients = new TreeMap<>();
        for (Pool pool : pools) {
            gradients.put(pool, testCase.matrix("d" + pool));
            floatGradients.put(pool, floats(testCase.matrix("d" + pool)));
        }
        INDArray x = testCase.map("x");
        INDArray plain = testCase.map("dy");
        INDArray fast = testCase.fast(plain);
        GateKernel operations = new Nd4jGateKernel();
        operations.addPoolGradients(x, operations.pool(x, pools), gradients, plain);
        GateKernel host = new HostGateKernel();
        host.addPoolGradients(testCase.fast(x), host.pool(testCase.fast(x), pools), floatGradients, fast);
        assertSame(plain, fast, "dx of " + pools);
    }

    /** Calculated by hand for one channel of 1, 2, 3, 6. */
    @Test
    void poolsOfFourPixelsEqualThoseCalculatedByHand() {
        INDArray x = Nd4j.createFromArray(1f, 2f, 3f, 6f).reshape(1, 1, 2, 2);
        Map<Pool, INDArray> pools = new HostGateKernel().pool(x, ALL);
        assertEquals(3, pools.get(Pool.MEAN).getDouble(0));
        assertEquals(6, pools.get(Pool.MAX).getDouble(0));
        assertEquals(50, pools.get(Pool.SUM_OF_SQUARES).getDouble(0));
        // Deviations -2, -1, 0, 3: 14 / 3.
        assertEquals(14.0 / 3, pools.get(Pool.VARIANCE).getDouble(0), 1e-6);
    }

    @Test
    void theGradientOfAMaximumGoesToTheFirstPixelThatHasIt() {
        INDArray x = Nd4j.createFromArray(1f, 5f, 5f, 0f).reshape(1, 1, 2, 2);
        INDArray gradient = Nd4j.ones(DataType.FLOAT, 1, 1).mul(7);
        for (GateKernel kernel : List.of(new HostGateKernel(), new Nd4jGateKernel())) {
            INDArray dx = Nd4j.zeros(DataType.FLOAT, 1, 1, 2, 2);
            kernel.addPoolGradients(x, kernel.pool(x, Set.of(Pool.MAX)), Map.of(Pool.MAX, gradient), dx);
            assertClose(new double[] {0, 7, 0, 0}, dx.data().asDouble(), 0, kernel.toString());
        }
    }

    private static INDArray floats(INDArray array) {
        return array.castTo(DataType.FLOAT);
    }

    private static void assertSame(INDArray plain, INDArray fast, String what) {
        assertArrayEquals(plain.shape(), fast.shape(), what);
        assertClose(plain.dup('c').data().asDouble(), fast.dup('c').data().asDouble(), 5e-6, what);
    }
}
