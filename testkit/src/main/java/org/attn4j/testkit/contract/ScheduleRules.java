package org.attn4j.testkit.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.attn4j.core.schedule.Schedule;
import org.attn4j.core.schedule.ScheduleParameters;

/** The rules of {@link ScheduleContract} for one set of parameters. */
final class ScheduleRules {

    /** From one iteration to 90 epochs of 390 batches, as CIFAR-10 has. */
    static final List<RunLength> RUNS = List.of(
            new RunLength(1, 1),
            new RunLength(1, 2),
            new RunLength(7, 1),
            new RunLength(1, 30),
            new RunLength(10, 5),
            new RunLength(390, 90));

    /** Above 1 by rounding only. */
    private static final double LARGEST = 1 + 1e-12;

    private final ScheduleParameters parameters;

    ScheduleRules(ScheduleParameters parameters) {
        this.parameters = parameters;
    }

    Optional<String> outOfRange(RunLength run) {
        Schedule schedule = parameters.create();
        if (schedule == null) {
            return Optional.of("create() returns null; it must return a schedule");
        }
        double[] factors = run.factors(schedule);
        for (int i = 0; i < factors.length; i++) {
            // The comparison is false for NaN.
            if (!(factors[i] >= 0 && factors[i] <= LARGEST)) {
                return Optional.of("the factor of iteration " + i + " is " + factors[i]
                        + ", but must be from 0 to 1; the base learning rate is the largest");
            }
        }
        return Arrays.stream(factors).allMatch(factor -> factor == 0)
                ? Optional.of("the factor is 0 in every iteration, so that nothing is trained")
                : Optional.empty();
    }

    Optional<String> impure(RunLength run) {
        Schedule schedule = parameters.create();
        double[] factors = run.factors(schedule);
        for (int i = factors.length - 1; i >= 0; i--) {
            double factor = run.factor(schedule, i);
            if (Double.compare(factor, factors[i]) != 0) {
                return Optional.of(changed(factor, "when it is asked for again", i, factors));
            }
        }
        Schedule resumed = parameters.create();
        for (int i = factors.length / 2; i < factors.length; i++) {
            double factor = run.factor(resumed, i);
            if (Double.compare(factor, factors[i]) != 0) {
                return Optional.of(changed(factor, "in a resumed run", i, factors));
            }
        }
        boolean differs = IntStream.range(0, factors.length)
                .parallel()
                .anyMatch(i -> Double.compare(run.factor(schedule, i), factors[i]) != 0);
        return differs
                ? Optional.of("concurrent threads get another factor for the same step; keep no mutable state")
                : Optional.empty();
    }

    private static String changed(double factor, String when, int iteration, double[] factors) {
        return "the factor of iteration " + iteration + " is " + factor + " " + when + ", but was " + factors[iteration]
                + "; it must depend on the step only";
    }

    Optional<String> dependsOnEpochs(RunLength run) {
        if (!parameters.independentOfEpochs()) {
            return Optional.empty();
        }
        double[] factors = run.factors(parameters.create());
        RunLength continued = run.continued();
        Schedule longer = parameters.create();
        for (int i = 0; i < factors.length; i++) {
            double factor = continued.factor(longer, i);
            if (Double.compare(factor, factors[i]) != 0) {
                return Optional.of("independentOfEpochs() is true, but the factor of iteration " + i + " is "
                        + factors[i] + " in a run of " + run.epochs() + " epochs and " + factor + " in one of "
                        + continued.epochs() + "; return false");
            }
        }
        return Optional.empty();
    }
}
