package org.attn4j.trainer.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.attn4j.core.schedule.Schedule;
import org.attn4j.core.schedule.ScheduleStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    /** The recipe: 390 iterations per epoch, 50 epochs, T = 19,500. */
    @ParameterizedTest
    @CsvSource({"0, 1", "4875, 0.8535533905932737", "9750, 0.5", "19500, 0"})
    void cosineFallsFromOneToZeroOverTheWholeRun(long iteration, double factor) {
        assertEquals(factor, new CosineParameters().create().factor(ScheduleStep.of(iteration, 390, 50)), 1e-15);
    }

    @Test
    void cosineChangesWithEveryIteration() {
        Schedule cosine = new CosineParameters().create();
        for (long t = 0; t < 19_500; t++) {
            assertTrue(
                    cosine.factor(ScheduleStep.of(t + 1, 390, 50)) < cosine.factor(ScheduleStep.of(t, 390, 50)),
                    "iteration " + t);
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "9750", "19499"})
    void constantStaysOne(long iteration) {
        assertEquals(1, new ConstantParameters().create().factor(ScheduleStep.of(iteration, 390, 50)));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "299, 1", "300, 0.1", "599, 0.1", "600, 0.01", "999, 0.001"})
    void stepFallsByGammaAfterEveryThirtyEpochs(long iteration, double factor) {
        assertEquals(factor, every(30).create().factor(ScheduleStep.of(iteration, 10, 100)), 1e-15);
    }

    private static StepParameters every(int epochs) {
        return new StepParameters(OptionalInt.of(epochs), Optional.empty(), 0.1);
    }

    /** He et al., arXiv:1512.03385, section 4.2, in epochs of 390 batches: a tenth after 82, a hundredth after 123. */
    @ParameterizedTest
    @CsvSource({"0, 1", "31979, 1", "31980, 0.1", "47969, 0.1", "47970, 0.01", "63959, 0.01"})
    void theRateFallsAfterEachMilestone(long iteration, double factor) {
        StepParameters step = new StepParameters(OptionalInt.empty(), Optional.of(List.of(82, 123)), 0.1);
        assertEquals(factor, step.create().factor(ScheduleStep.of(iteration, 390, 164)), 1e-15);
    }

    @Test
    void evenlySpacedMilestonesEqualEvery() {
        Schedule every = every(30).create();
        Schedule marks = new StepParameters(OptionalInt.empty(), Optional.of(List.of(30, 60, 90)), 0.1).create();
        for (long t = 0; t < 1000; t++) {
            assertEquals(
                    every.factor(ScheduleStep.of(t, 10, 100)),
                    marks.factor(ScheduleStep.of(t, 10, 100)),
                    "iteration " + t);
        }
    }

    /**
     * Warm-up over two epochs of 10 iterations, decay over the other eight; the middle of the decay is iteration 60.
     */
    @ParameterizedTest
    @CsvSource({"0, 0.05", "9, 0.5", "19, 1", "20, 1", "60, 0.5", "100, 0"})
    void warmupRisesLinearlyFromAboveZeroAndThenFallsAsCosine(long iteration, double factor) {
        assertEquals(factor, new WarmupCosineParameters(2).create().factor(ScheduleStep.of(iteration, 10, 10)), 1e-15);
    }

    @Test
    void withoutWarmupItIsCosine() {
        Schedule warmup = new WarmupCosineParameters(0).create();
        Schedule cosine = new CosineParameters().create();
        for (long t = 0; t <= 100; t++) {
            assertEquals(cosine.factor(ScheduleStep.of(t, 10, 10)), warmup.factor(ScheduleStep.of(t, 10, 10)));
        }
    }

    @Test
    void aWarmupLongerThanTheRunRisesUntilItsEnd() {
        Schedule warmup = new WarmupCosineParameters(5).create();
        assertEquals(20.0 / 50, warmup.factor(ScheduleStep.of(19, 10, 2)), 1e-15);
    }

    @ParameterizedTest
    @CsvSource({"-1, 1, 1", "0, 0, 1", "0, 1, 0"})
    void aStepOutsideARunIsRejected(long iteration, int iterationsPerEpoch, int epochs) {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> ScheduleStep.of(iteration, iterationsPerEpoch, epochs));
        assertEquals(
                "iteration must be at least 0, iterationsPerEpoch and epochs at least 1, were " + iteration + ", "
                        + iterationsPerEpoch + " and " + epochs,
                e.getMessage());
    }
}
