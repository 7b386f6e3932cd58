package org.attn4j.testkit.contract;

import java.util.stream.LongStream;
import org.attn4j.core.schedule.Schedule;
import org.attn4j.core.schedule.ScheduleStep;

/**
 * The length of a run.
 *
 * @param iterationsPerEpoch at least 1
 * @param epochs at least 1
 */
record RunLength(int iterationsPerEpoch, int epochs) {

    long iterations() {
        return (long) iterationsPerEpoch * epochs;
    }

    /** The factors of all iterations, in order. */
    double[] factors(Schedule schedule) {
        return LongStream.range(0, iterations())
                .mapToDouble(iteration -> factor(schedule, iteration))
                .toArray();
    }

    double factor(Schedule schedule, long iteration) {
        return schedule.factor(ScheduleStep.of(iteration, iterationsPerEpoch, epochs));
    }

    /** A run that goes on for more epochs. */
    RunLength continued() {
        return new RunLength(iterationsPerEpoch, 2 * epochs + 1);
    }

    @Override
    public String toString() {
        return epochs + " x " + iterationsPerEpoch + " iterations";
    }
}
