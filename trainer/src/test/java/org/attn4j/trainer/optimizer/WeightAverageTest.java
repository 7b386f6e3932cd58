package org.attn4j.trainer.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.attn4j.core.random.Draw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class WeightAverageTest {

    /** Longer than a chunk of the host path and not a multiple of it. */
    private static final int LENGTH = 5000;

    private static INDArray weights(DataType type, int step) {
        INDArray weights = Nd4j.zeros(type, LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            weights.putScalar(i, (float) Draw.of(1, "weight", i, step).uniform(-1, 1));
        }
        return weights;
    }

    /**
     * decay * a + (1 - decay) * w from the second step on, the first one copied: PyTorch's documentation, in float64.
     */
    @ParameterizedTest
    @EnumSource(
            value = DataType.class,
            names = {"FLOAT", "DOUBLE"})
    void averagesAreThoseOfTheFormulaOnBothPaths(DataType type) {
        WeightAverage average = new WeightAverage(0.9, weights(type, 0));
        double[] expected = new double[LENGTH];
        for (int t = 1; t <= 8; t++) {
            INDArray now = weights(type, t);
            average.update(now, t);
            for (int i = 0; i < LENGTH; i++) {
                expected[i] = t == 1 ? now.getDouble(i) : 0.9 * expected[i] + 0.1 * now.getDouble(i);
            }
        }
        for (int i = 0; i < LENGTH; i++) {
            assertEquals(expected[i], average.values().getDouble(i), type == DataType.FLOAT ? 1e-6 : 1e-14);
        }
    }

    /** Computed by hand: weights 1, 2, 4 with decay 0.5 average to 1, 1.5, 2.75. */
    @Test
    void threeStepsEqualThoseComputedByHand() {
        WeightAverage average = new WeightAverage(0.5, Nd4j.zeros(DataType.FLOAT, 1));
        double[] expected = {1, 1.5, 2.75};
        for (int t = 1; t <= 3; t++) {
            average.update(Nd4j.ones(DataType.FLOAT, 1).muli(1 << t - 1), t);
            assertEquals(expected[t - 1], average.values().getDouble(0));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = DataType.class,
            names = {"FLOAT", "DOUBLE"})
    void unchangedTensorsKeepEveryBit(DataType type) {
        INDArray still = weights(type, 1);
        WeightAverage average = new WeightAverage(0.9371, still);
        for (int t = 1; t <= 50; t++) {
            average.update(still, t);
        }
        assertEquals(still, average.values());
        for (int i = 0; i < LENGTH; i++) {
            assertEquals(still.getDouble(i), average.values().getDouble(i), 0);
        }
    }

    @Test
    void swappingTwiceChangesNothing() {
        INDArray weights = weights(DataType.FLOAT, 1);
        WeightAverage average = new WeightAverage(0.9, weights(DataType.FLOAT, 2));
        average.swap(weights);
        assertEquals(weights(DataType.FLOAT, 2), weights);
        assertEquals(weights(DataType.FLOAT, 1), average.values());
        average.swap(weights);
        assertEquals(weights(DataType.FLOAT, 1), weights);
        assertEquals(weights(DataType.FLOAT, 2), average.values());
    }
}
