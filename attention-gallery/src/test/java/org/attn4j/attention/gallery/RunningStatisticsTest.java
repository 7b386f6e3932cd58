package org.attn4j.attention.gallery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.attn4j.testkit.probe.ModuleProbe;
import org.junit.jupiter.api.Test;

/**
 * Tests running statistics with srm at a single pixel, a = 1 and b = 0: the pixel itself is normalised, so that results
 * can be calculated by hand.
 */
class RunningStatisticsTest {

    private static final double TOLERANCE = 1e-12;
    private static final double EPSILON = 1e-5;
    private static final double[] ONE = {1};
    private static final double[] ZERO = {0};

    private static ModuleProbe probe() {
        ModuleProbe probe = Modules.probe("{\"type\": \"srm\"}", 1, 1, 1);
        probe.write("a", ONE);
        probe.write("b", ZERO);
        return probe;
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    /** Of 1 and 3: mean 2, variance 1 over M and 2 over M - 1. */
    @Test
    void trainingNormalisesByTheBiasedVarianceAndTracksTheUnbiasedOne() {
        double[] x = {1, 3};
        double u = 1 / Math.sqrt(1 + EPSILON);
        try (ModuleProbe probe = probe()) {
            double[] y = probe.pass(x, 2, x).y();
            assertArrayEquals(new double[] {sigmoid(-u), 3 * sigmoid(u)}, y, TOLERANCE);
            assertArrayEquals(new double[] {0.1 * 2}, probe.read("mean"), TOLERANCE);
            assertArrayEquals(new double[] {0.9 + 0.1 * 2}, probe.read("variance"), TOLERANCE);
        }
    }

    @Test
    void inferenceNormalisesByTheRunningStatistics() {
        try (ModuleProbe probe = probe()) {
            probe.write("mean", new double[] {2});
            probe.write("variance", new double[] {4});
            probe.write("gamma", new double[] {3});
            probe.write("beta", new double[] {0.5});
            double gate = sigmoid(3 * (5 - 2) / Math.sqrt(4 + EPSILON) + 0.5);
            assertArrayEquals(new double[] {5 * gate}, probe.infer(new double[] {5}, 1), TOLERANCE);
        }
    }

    /** One value has no variance over M - 1. */
    @Test
    void batchOfOneValueDoesNotChangeTheRunningVariance() {
        double[] x = {7};
        try (ModuleProbe probe = probe()) {
            assertArrayEquals(new double[] {3.5}, probe.pass(x, 1, x).y(), TOLERANCE);
            assertArrayEquals(new double[] {0.7}, probe.read("mean"), TOLERANCE);
            assertArrayEquals(ONE, probe.read("variance"), TOLERANCE);
        }
    }

    /** CBAM's code uses momentum 0.01. */
    @Test
    void cbamUsesMomentumOfOneHundredth() {
        try (ModuleProbe probe =
                Modules.probe("{\"type\": \"cbam\", \"bias\": false, \"spatialKernel\": 1}", 1, 1, 1)) {
            probe.write("w1", ZERO);
            probe.write("spatial", new double[] {1, 1});
            double[] x = {1, 3};
            probe.pass(x, 2, x);
            // The channel gate is 0.5, so that the convolution results in 0.5 + 0.5 and 1.5 + 1.5: mean 2, unbiased
            // variance 2.
            assertArrayEquals(new double[] {0.02}, probe.read("mean"), TOLERANCE);
            assertArrayEquals(new double[] {0.99 + 0.02}, probe.read("variance"), TOLERANCE);
        }
    }
}
