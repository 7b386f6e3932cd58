package org.attn4j.trainer.optimizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class AdamOperationsTest {

    /** The length of two and a half chunks of the fast path. */
    private static final int LENGTH = 5000;

    private static INDArray draw(long seed, double scale) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            values[i] = (float) (scale * (random.nextDouble() - 0.5));
        }
        return Nd4j.createFromArray(values);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.01, 0", "0, 0.01", "0.003, 0.02"})
    void operationsEqualTheFastPathOverSteps(double coupled, double decoupled) {
        Adam.Constants constants = new Adam.Constants(0.9, 0.999, 1e-8, coupled, decoupled);
        INDArray fast = draw(1, 1);
        INDArray plain = fast.dup();
        INDArray[] fastMoments = {Nd4j.zeros(fast.dataType(), LENGTH), Nd4j.zeros(fast.dataType(), LENGTH)};
        INDArray[] plainMoments = {Nd4j.zeros(fast.dataType(), LENGTH), Nd4j.zeros(fast.dataType(), LENGTH)};
        for (int t = 1; t <= 5; t++) {
            AdamStep step =
                    new AdamStep(constants, 1e-3, 1e-3 / (1 - Math.pow(0.9, t)), Math.sqrt(1 - Math.pow(0.999, t)));
            INDArray gradient = draw(100 + t, 0.1);
            step.onHost(fast, gradient.dup(), fastMoments[0], fastMoments[1]);
            AdamOperations.step(step, plain, gradient.dup(), plainMoments[0], plainMoments[1]);
        }
        assertArrayEquals(plain.toFloatVector(), fast.toFloatVector(), 1e-6f);
        assertArrayEquals(plainMoments[0].toFloatVector(), fastMoments[0].toFloatVector(), 1e-7f);
        assertArrayEquals(plainMoments[1].toFloatVector(), fastMoments[1].toFloatVector(), 1e-8f);
    }
}
