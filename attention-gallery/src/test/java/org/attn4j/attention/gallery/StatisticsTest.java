package org.attn4j.attention.gallery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Pool;
import org.attn4j.core.expression.GateExpression;
import org.attn4j.core.expression.Rows;
import org.attn4j.engine.network.ElementType;
import org.attn4j.testkit.probe.ModuleProbe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The statistics of channel gates that are expressions over the feature map: values by hand, gradients by differences. */
class StatisticsTest {

    private static final double STEP = 1e-6;

    /** The gate is a statistic, or a linear map of several values per channel. */
    private record Statistic(Pool pool) implements GateExpression, AttentionParameters {

        @Override
        public AttentionModule create() {
            return this;
        }

        @Override
        public Rows gate(FeatureShape shape) {
            Rows statistic = Rows.pooled(pool, shape);
            return pool.width(shape) == shape.channels() ? statistic : statistic.linear(shape.channels(), "w");
        }

        @Override
        public Map<String, INDArray> constants(FeatureShape shape) {
            double[] values = new double[shape.channels() * shape.pixels()];
            for (int i = 0; i < values.length; i++) {
                values[i] = 1 + i % 5;
            }
            return Map.of(
                    "weights", Nd4j.createFromArray(values).reshape(shape.channels(), shape.height(), shape.width()));
        }
    }

    static List<Pool> pools() {
        return List.of(Pool.MIN, Pool.DEVIATION, Pool.ROW_MEANS, Pool.COLUMN_MEANS, Pool.table("weights"));
    }

    private static ModuleProbe probe(Pool pool, ElementType type, int channels, int height, int width) {
        return new ModuleProbe(
                new Statistic(pool), "tested", Modules.shape(channels, height, width), type, false, false, 1);
    }

    private static double[] infer(Pool pool, double... x) {
        try (ModuleProbe probe = probe(pool, ElementType.FLOAT64, 1, 1, x.length)) {
            return probe.infer(x, 1);
        }
    }

    @Test
    void valuesAreThoseOfTheDefinition() {
        assertArrayEquals(new double[] {-2, 1, -3}, infer(Pool.MIN, 2, -1, 3), 1e-12);
        double deviation = Math.sqrt((0.25 + 0.25) / 1);
        assertArrayEquals(new double[] {deviation, 2 * deviation}, infer(Pool.DEVIATION, 1, 2), 1e-12);
        assertArrayEquals(new double[] {0}, infer(Pool.DEVIATION, 3), 0);
        assertArrayEquals(new double[] {14, 28, 42}, infer(Pool.table("weights"), 1, 2, 3), 1e-12);
    }

    @ParameterizedTest
    @MethodSource("pools")
    void gradientsEqualDifferences(Pool pool) {
        Random random = new Random(3);
        int batch = 2;
        double[] x = random.doubles((long) batch * 3 * 4 * 2, -1, 1).toArray();
        double[] dy = random.doubles(x.length, -1, 1).toArray();
        try (ModuleProbe probe = probe(pool, ElementType.FLOAT64, 3, 4, 2)) {
            double[] dx = probe.pass(x, batch, dy).dx();
            for (int i = 0; i < x.length; i++) {
                double at = x[i];
                x[i] = at + STEP;
                double above = loss(probe.infer(x, batch), dy);
                x[i] = at - STEP;
                double below = loss(probe.infer(x, batch), dy);
                x[i] = at;
                assertEquals((above - below) / (2 * STEP), dx[i], 1e-7, pool + " pixel " + i);
            }
        }
    }

    /** In float32 other loops compute the same. */
    @ParameterizedTest
    @MethodSource("pools")
    void float32EqualsFloat64(Pool pool) {
        Random random = new Random(3);
        double[] x = random.doubles(2 * 3 * 4 * 2, -1, 1).toArray();
        double[] dy = random.doubles(x.length, -1, 1).toArray();
        try (ModuleProbe exact = probe(pool, ElementType.FLOAT64, 3, 4, 2);
                ModuleProbe fast = probe(pool, ElementType.FLOAT32, 3, 4, 2)) {
            ModuleProbe.Pass expected = exact.pass(x, 2, dy);
            ModuleProbe.Pass found = fast.pass(x, 2, dy);
            assertArrayEquals(expected.y(), found.y(), 2e-5);
            assertArrayEquals(expected.dx(), found.dx(), 2e-5);
        }
    }

    private static double loss(double[] y, double[] dy) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += y[i] * dy[i];
        }
        return sum;
    }
}
