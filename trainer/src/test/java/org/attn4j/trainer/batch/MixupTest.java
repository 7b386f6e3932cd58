package org.attn4j.trainer.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.attn4j.core.random.Draw;
import org.junit.jupiter.api.Test;

class MixupTest {

    @Test
    void alphaZeroChangesNothing() {
        Batch batch = batch();
        float[] before = batch.images().clone();
        double[] targets = new Mixup(0).apply(batch, 10, Draw.of(1, "mixup"));
        assertArrayEquals(before, batch.images());
        assertArrayEquals(Targets.of(batch, 10), targets);
    }

    @Test
    void imagesAndTargetsAreMixedWithTheSamePartnerAndLambda() {
        for (int step = 0; step < 20; step++) {
            Batch batch = batch();
            float[] before = batch.images().clone();
            double[] targets = new Mixup(0.4).apply(batch, 10, Draw.of(1, "mixup", step));
            Draw same = Draw.of(1, "mixup", step);
            double lambda = BetaDistribution.symmetric(0.4, same);
            int[] partner = same.permutation(7);
            for (int i = 0; i < 7; i++) {
                for (int p = 0; p < 12; p++) {
                    assertEquals(
                            lambda * before[i * 12 + p] + (1 - lambda) * before[partner[i] * 12 + p],
                            batch.images()[i * 12 + p],
                            1e-5);
                }
                assertEquals((partner[i] == i ? 1 : lambda), targets[i * 10 + i], 1e-12);
                assertEquals((partner[i] == i ? 1 : 1 - lambda), targets[i * 10 + partner[i]], 1e-12);
            }
        }
    }

    @Test
    void imagesAfterTheBatchAreUnchanged() {
        Batch batch = batch();
        new Mixup(1).apply(batch, 10, Draw.of(1, "mixup"));
        assertEquals(7 * 12, batch.images()[7 * 12]);
    }

    @Test
    void lambdaHasTheMomentsOfBeta() {
        for (double alpha : new double[] {0.1, 0.4, 1, 8}) {
            int draws = 20_000;
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < draws; i++) {
                double lambda = BetaDistribution.symmetric(alpha, Draw.of(1, "lambda", i));
                assertTrue(lambda >= 0 && lambda <= 1);
                sum += lambda;
                squares += (lambda - 0.5) * (lambda - 0.5);
            }
            double variance = 1 / (4 * (2 * alpha + 1));
            assertEquals(0.5, sum / draws, 5 * Math.sqrt(variance / draws), "mean at " + alpha);
            assertEquals(variance, squares / draws, 0.05 * variance, "variance at " + alpha);
        }
    }

    @Test
    void tinyAlphaGivesFiniteValues() {
        for (int i = 0; i < 1000; i++) {
            double lambda = BetaDistribution.symmetric(1e-4, Draw.of(2, "lambda", i));
            assertTrue(lambda >= 0 && lambda <= 1, "lambda " + lambda);
        }
    }

    @Test
    void negativeAlphaIsRejected() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> new Mixup(-1));
        assertEquals("mixup's alpha must be at least 0, was -1.0", e.getMessage());
    }

    /** Seven images with labels 0 to 6 in a batch with a capacity of eight; every value is its index. */
    private static Batch batch() {
        Batch batch = new Batch(8, 2);
        for (int i = 0; i < batch.images().length; i++) {
            batch.images()[i] = i;
        }
        for (int i = 0; i < 7; i++) {
            batch.labels()[i] = i;
        }
        batch.count(7);
        return batch;
    }
}
