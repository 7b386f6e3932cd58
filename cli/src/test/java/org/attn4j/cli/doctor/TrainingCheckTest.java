package org.attn4j.cli.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class TrainingCheckTest {

    private static final String ADVICE =
            "it must fall, so results of this machine cannot be trusted: report a bug with the output of"
                    + " attn4j doctor --json";

    private boolean closed;

    /** Losses by step, at a second a step. */
    private Finding train(IntToDoubleFunction loss) {
        int[] steps = {0};
        SmallTraining training = new SmallTraining() {
            @Override
            public double step() {
                return loss.applyAsDouble(steps[0]++);
            }

            @Override
            public void close() {
                closed = true;
            }
        };
        Finding finding = new TrainingCheck(
                        () -> training, () -> Duration.ofSeconds(steps[0]).toNanos())
                .look();
        assertTrue(closed);
        return finding;
    }

    @Test
    void itEndsWhenTheLossHasHalved() {
        assertEquals(Finding.ok("AlexNet with SE: loss from 2.00 to 1.00 in 6 steps"), train(step -> 2 - 0.2 * step));
    }

    @Test
    void itEndsAfterTenSecondsIfTheLossHasFallen() {
        assertEquals(Finding.ok("AlexNet with SE: loss from 2.00 to 1.64 in 10 steps"), train(step -> 2 - 0.04 * step));
    }

    @Test
    void aSlowMachineIsGivenTimeUntilTheLossHasFallen() {
        assertEquals(Finding.ok("AlexNet with SE: loss from 2.00 to 1.79 in 22 steps"), train(step -> 2 - 0.01 * step));
    }

    @Test
    void aLossThatDoesNotFallIsAFailureAfterFortySteps() {
        assertEquals(
                Finding.failure("AlexNet with SE: loss from 2.00 to 1.96 in 40 steps", ADVICE),
                train(step -> 2 - 0.001 * step));
    }

    @Test
    void aLossThatIsNoNumberIsAFailure() {
        assertEquals(
                Finding.failure("AlexNet with SE: loss from 2.00 to NaN in 3 steps", ADVICE),
                train(step -> step < 2 ? 2 - 0.2 * step : Double.NaN));
    }

    @Test
    void theRealTrainingLearns() {
        Finding finding = new TrainingCheck(AlexNetOnColours::new, () -> 0).look();
        assertEquals(Outcome.OK, finding.outcome(), finding.text());
    }
}
