package org.attn4j.attention.gallery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.attn4j.testkit.probe.ModuleProbe;
import org.junit.jupiter.api.Test;

/** Compares modules with results that were calculated by hand. */
class HandCalculatedResultsTest {

    private static final double TOLERANCE = 1e-12;

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    private static double[] infer(String json, int channels, int height, int width, double... x) {
        try (ModuleProbe probe = Modules.probe(json.replace('\'', '"'), channels, height, width)) {
            return probe.infer(x, 1);
        }
    }

    /** Windows of width 3 and stride 2 begin one pixel outside the map: (1 + 2) / 2, (2 + 4 + 9) / 3, (9 + 3) / 2. */
    @Test
    void gatherExciteExcludesPaddingFromMeansAndUpsamplesToTheNearest() {
        double first = sigmoid(1.5);
        double second = sigmoid(5);
        double third = sigmoid(6);
        // Pixel i uses window i * 3 / 5, rounded down: 0, 0, 1, 1, 2.
        assertArrayEquals(
                new double[] {first, 2 * first, 4 * second, 9 * second, 3 * third},
                infer("{'type': 'ge', 'extent': 2}", 1, 1, 5, 1, 2, 4, 9, 3),
                TOLERANCE);
    }

    @Test
    void globalGatherExciteEqualsSeVar1() {
        double gate = sigmoid(2);
        assertArrayEquals(new double[] {gate, 3 * gate}, infer("{'type': 'ge'}", 1, 1, 2, 1, 3), TOLERANCE);
        assertArrayEquals(new double[] {gate, 3 * gate}, infer("{'type': 'se-var1'}", 1, 1, 2, 1, 3), TOLERANCE);
    }

    /** A single pixel equals its channel's mean; the paper's code would divide by 0. */
    @Test
    void simamOfOnePixelHasNoDeviation() {
        assertArrayEquals(new double[] {3 * sigmoid(0.5)}, infer("{'type': 'simam'}", 1, 1, 1, 3), TOLERANCE);
    }

    /** d = -1, 0, 1: v = 2 / 2 + 1. */
    @Test
    void simamDividesByTheNumberOfPixelsMinusOne() {
        double far = sigmoid(1 / 8.0 + 0.5);
        assertArrayEquals(
                new double[] {far, 2 * sigmoid(0.5), 3 * far},
                infer("{'type': 'simam', 'lambda': 1}", 1, 1, 3, 1, 2, 3),
                TOLERANCE);
    }

    @Test
    void gatesDependOnTheChannelsOfTheirGroup() {
        try (ModuleProbe probe = Modules.probe("{\"type\": \"se-gc\", \"groups\": 2}", 4, 1, 1)) {
            probe.write("weight", new double[] {1, 2, 3, 4, 5, 6, 7, 8});
            double[] x = {0.1, 0.2, 0.3, 0.4};
            double[] z = {0.1 + 0.4, 0.3 + 0.8, 1.5 + 2.4, 2.1 + 3.2};
            double[] y = new double[4];
            for (int i = 0; i < 4; i++) {
                y[i] = x[i] * sigmoid(z[i]);
            }
            assertArrayEquals(y, probe.infer(x, 1), TOLERANCE);
        }
    }

    /** If cse and sse are equal, as at 0, the gradient is that of cse. */
    @Test
    void scseUsesTheMaximumAndPrefersCseInTies() {
        try (ModuleProbe probe = Modules.probe("{\"type\": \"scse\", \"bias\": false}", 1, 1, 2)) {
            probe.write("w1", new double[] {1});
            probe.write("w2", new double[] {0});
            probe.write("weight", new double[] {0});
            probe.write("bias", new double[] {1});
            double pixels = sigmoid(1);
            ModuleProbe.Pass pass = probe.pass(new double[] {2, 0}, 1, new double[] {1, 1});
            assertArrayEquals(new double[] {2 * pixels, 0}, pass.y(), TOLERANCE);
            assertArrayEquals(new double[] {pixels, 0.5}, pass.dx(), TOLERANCE);
        }
    }
}
