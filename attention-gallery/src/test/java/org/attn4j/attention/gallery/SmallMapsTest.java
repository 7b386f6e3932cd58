package org.attn4j.attention.gallery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Map;
import org.attn4j.testkit.probe.ModuleProbe;
import org.junit.jupiter.api.Test;

/** Modules at maps of one or two values, where the papers' code divides by 0 or has no result: calculated by hand. */
class SmallMapsTest {

    private static final double TOLERANCE = 1e-12;

    /** What normalisations add to a variance of 1. */
    private static final double DEVIATION = Math.sqrt(1 + 1e-5);

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    private static double[] infer(String json, Map<String, double[]> weights, int channels, int width, double... x) {
        try (ModuleProbe probe = Modules.probe(json.replace('\'', '"'), channels, 1, width)) {
            weights.forEach(probe::write);
            return probe.infer(x, 1);
        }
    }

    /** Maximum and mean are the value itself in all three branches. */
    @Test
    void tripletOfOneValue() {
        double[] kernel = {0.5, 0.25};
        double gate = sigmoid(0.75 * 2 / DEVIATION);
        assertArrayEquals(
                new double[] {2 * gate},
                infer("{'type': 'triplet', 'kernel': 1}", Map.of("hc", kernel, "cw", kernel, "hw", kernel), 1, 1, 2),
                TOLERANCE);
    }

    /** The only row is normalised to 0; the columns 1 and 3 have the mean 2 and the deviation 1. */
    @Test
    void elaOfOneRow() {
        Map<String, double[]> weights = Map.of("weight", new double[] {1}, "gamma", new double[] {2});
        assertArrayEquals(
                new double[] {0.5 * sigmoid(-2 / DEVIATION), 3 * 0.5 * sigmoid(2 / DEVIATION)},
                infer("{'type': 'ela', 'kernel': 1}", weights, 1, 2, 1, 3),
                TOLERANCE);
    }

    @Test
    void sgeOfOnePixelHasNoDeviation() {
        Map<String, double[]> weights = Map.of("gamma", new double[] {5}, "beta", new double[] {0.5});
        assertArrayEquals(new double[] {3 * sigmoid(0.5)}, infer("{'type': 'sge'}", weights, 1, 1, 3), TOLERANCE);
    }

    /** Similarities of two pixels: 1 * 2 and 3 * 2, with the deviation sqrt(8) over 2 - 1. */
    @Test
    void sgeDividesByTheNumberOfPixelsMinusOne() {
        Map<String, double[]> weights = Map.of("gamma", new double[] {1}, "beta", new double[] {0});
        double u = 2 / (Math.sqrt(8) + 1e-5);
        assertArrayEquals(
                new double[] {sigmoid(-u), 3 * sigmoid(u)}, infer("{'type': 'sge'}", weights, 1, 2, 1, 3), TOLERANCE);
    }

    /** Two channels are one group, since a group of one channel would have a constant gate. */
    @Test
    void lctOfTwoChannelsHasOneGroup() {
        Map<String, double[]> weights = Map.of("w", new double[] {1, 2}, "b", new double[] {0, 0.5});
        assertArrayEquals(
                new double[] {sigmoid(-1 / DEVIATION), 3 * sigmoid(2 / DEVIATION + 0.5)},
                infer("{'type': 'lct'}", weights, 2, 1, 1, 3),
                TOLERANCE);
    }

    /** One value deviates by 0 from its mean; equal shares of sigmoid(0) make the statistics' sum. */
    @Test
    void mcaOfOneValueHasNoDeviation() {
        double[] share = {0, 0};
        double[] kernel = {9, 1, 9};
        Map<String, double[]> weights = Map.of(
                "sharec",
                share,
                "shareh",
                share,
                "sharew",
                share,
                "kernelc",
                new double[] {1},
                "kernelh",
                kernel,
                "kernelw",
                kernel);
        assertArrayEquals(new double[] {2 * sigmoid(2)}, infer("{'type': 'mca'}", weights, 1, 1, 2), TOLERANCE);
    }

    /** The normalised branch is its beta, and of the 3 x 3 kernel only the centre meets the pixel. */
    @Test
    void emaOfOneValue() {
        double[] kernel = {9, 9, 9, 9, 0.5, 9, 9, 9, 9};
        Map<String, double[]> weights =
                Map.of("w3", kernel, "b3", new double[] {0.25}, "beta", new double[] {-1}, "gamma", new double[] {7});
        assertArrayEquals(
                new double[] {2 * sigmoid(0.5 * 2 + 0.25 - 1)}, infer("{'type': 'ema'}", weights, 1, 1, 2), TOLERANCE);
    }

    /** The similarities of pixel 1 are 1 and 2, those of pixel 2 are 2 and 4. */
    @Test
    void nonLocalAddsTheWeightedMean() {
        double first = (1 + 2 * Math.exp(1)) / (1 + Math.exp(1));
        double second = (1 + 2 * Math.exp(2)) / (1 + Math.exp(2));
        assertArrayEquals(
                new double[] {1 + 6 * first / DEVIATION, 2 + 6 * second / DEVIATION},
                infer("{'type': 'non-local'}", embedded(), 1, 2, 1, 2),
                TOLERANCE);
    }

    /** Windows of one row: the maximum of the first two pixels is all that is left, and the third pixel is left out. */
    @Test
    void subsamplingLeavesOutAnOddColumn() {
        double added = 6 * 2 / DEVIATION;
        assertArrayEquals(
                new double[] {1 + added, 2 + added, 5 + added},
                infer("{'type': 'non-local', 'subsample': true}", embedded(), 1, 3, 1, 2, 5),
                TOLERANCE);
    }

    private static Map<String, double[]> embedded() {
        double[] one = {1};
        return Map.of("theta", one, "phi", one, "g", new double[] {2}, "out", new double[] {3}, "gamma", one);
    }
}
