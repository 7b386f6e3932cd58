package org.attn4j.trainer.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.attn4j.core.loss.Loss;
import org.attn4j.core.loss.LossBatch;
import org.attn4j.core.random.Draw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossEntropyTest {

    private static final double LN3 = Math.log(3);

    private static double sum(double smoothing, double[] logits, double[] targets, int classes) {
        return new CrossEntropyParameters(smoothing).create().sum(LossBatch.of(logits, targets, classes));
    }

    /** Probabilities 3/4 and 1/4. */
    @Test
    void withoutSmoothingItIsMinusTheLogarithmOfTheTargetsProbability() {
        assertEquals(-Math.log(0.75), sum(0, new double[] {LN3, 0}, new double[] {1, 0}, 2), 1e-15);
        assertEquals(-Math.log(0.25), sum(0, new double[] {LN3, 0}, new double[] {0, 1}, 2), 1e-15);
    }

    /** The recipe's formula: 0.9 * (-log p[target]) + 0.1 * mean over classes of -log p. */
    @Test
    void smoothingMixesInTheMeanOverClasses() {
        double mean = -(Math.log(0.75) + Math.log(0.25)) / 2;
        assertEquals(
                0.9 * -Math.log(0.75) + 0.1 * mean, sum(0.1, new double[] {LN3, 0}, new double[] {1, 0}, 2), 1e-15);
    }

    @Test
    void lossesOfABatchAreAddedUp() {
        double[] logits = {LN3, 0, 0, 0};
        assertEquals(-Math.log(0.75) + Math.log(2), sum(0, logits, new double[] {1, 0, 0, 1}, 2), 1e-15);
    }

    @Test
    void mixedLabelsAreWeighted() {
        double expected = -0.3 * Math.log(0.75) - 0.7 * Math.log(0.25);
        assertEquals(expected, sum(0, new double[] {LN3, 0}, new double[] {0.3, 0.7}, 2), 1e-15);
    }

    @Test
    void largeLogitsNeitherOverflowNorUnderflow() {
        assertEquals(0, sum(0, new double[] {1000, 0}, new double[] {1, 0}, 2));
        assertEquals(1000, sum(0, new double[] {1000, 0}, new double[] {0, 1}, 2));
        assertEquals(1000, sum(0, new double[] {0, -1000}, new double[] {0, 1}, 2));
    }

    @Test
    void aLogitThatIsNotANumberIsNotHidden() {
        assertEquals(Double.NaN, sum(0.1, new double[] {Double.NaN, 0}, new double[] {1, 0}, 2));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.5})
    void theGradientEqualsFiniteDifferences(double smoothing) {
        Loss loss = new CrossEntropyParameters(smoothing).create();
        int classes = 5;
        Draw draw = Draw.of(1, "loss");
        double[] logits = new double[3 * classes];
        double[] targets = new double[3 * classes];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = draw.uniform(-3, 3);
        }
        targets[1] = 1;
        targets[classes + 4] = 1;
        targets[2 * classes] = 0.25;
        targets[2 * classes + 2] = 0.75;
        double[] gradient = new double[logits.length];
        loss.sum(LossBatch.of(logits, targets, classes), gradient);
        for (int i = 0; i < logits.length; i++) {
            double[] up = logits.clone();
            double[] down = logits.clone();
            up[i] += 1e-5;
            down[i] -= 1e-5;
            double numeric =
                    (loss.sum(LossBatch.of(up, targets, classes)) - loss.sum(LossBatch.of(down, targets, classes)))
                            / 2e-5;
            assertEquals(numeric, gradient[i], 1e-9, "logit " + i);
        }
        assertEquals(0, Arrays.stream(gradient).sum(), 1e-12);
    }

    @Test
    void thePlainLossHasNoSmoothing() {
        Loss plain = new CrossEntropyParameters(0.1).create().plain();
        assertEquals(-Math.log(0.75), plain.sum(LossBatch.of(new double[] {LN3, 0}, new double[] {1, 0}, 2)), 1e-15);
    }

    @Test
    void inconsistentSizesAreRejected() {
        assertEquals(
                "3 logits, 3 targets and 2 classes do not fit together",
                assertThrows(IllegalArgumentException.class, () -> LossBatch.of(new double[3], new double[3], 2))
                        .getMessage());
    }
}
