package org.attn4j.testkit.contract;

import java.util.concurrent.atomic.AtomicInteger;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.schedule.Schedule;
import org.attn4j.core.schedule.ScheduleParameters;
import org.attn4j.core.schedule.ScheduleStep;

/**
 * Linear decay to 0, with one fault.
 *
 * @param fault the fault
 */
record FaultySchedule(@Doc("the fault") Fault fault) implements ScheduleParameters {

    private static final AtomicInteger CREATED = new AtomicInteger();

    /** The mistakes that an author can make. */
    enum Fault {
        NONE,
        CREATES_NOTHING,
        FACTOR_ABOVE_ONE,
        FACTOR_BELOW_ZERO,
        NOT_A_NUMBER_IN_ONE_ITERATION,
        NO_FACTOR,
        COUNTS_CALLS,
        COUNTS_FROM_ITS_CREATION,
        OTHER_EACH_TIME,
        MUTABLE_STATE,
        DEPENDS_ON_EPOCHS
    }

    @Override
    public boolean independentOfEpochs() {
        return fault == Fault.DEPENDS_ON_EPOCHS;
    }

    @Override
    public Schedule create() {
        return fault == Fault.CREATES_NOTHING ? null : new Linear(fault, CREATED.incrementAndGet());
    }

    private static final class Linear implements Schedule {

        private final Fault fault;
        private final int number;
        private double state;
        private long calls;

        Linear(Fault fault, int number) {
            this.fault = fault;
            this.number = number;
        }

        @Override
        public double factor(ScheduleStep step) {
            double iterations = (double) step.iterationsPerEpoch() * step.epochs();
            double factor = 1 - step.iteration() / iterations;
            return switch (fault) {
                case FACTOR_ABOVE_ONE -> 2 * factor;
                case FACTOR_BELOW_ZERO -> factor - 0.5;
                case NOT_A_NUMBER_IN_ONE_ITERATION -> step.iteration() / (iterations - 1);
                case NO_FACTOR -> 0;
                case COUNTS_CALLS -> Math.max(0, 1 - calls++ / iterations);
                case COUNTS_FROM_ITS_CREATION -> {
                    calls = calls == 0 ? step.iteration() + 1 : calls;
                    yield Math.max(0, 1 - Math.max(0, step.iteration() + 1 - calls) / iterations);
                }
                case OTHER_EACH_TIME -> factor / (1 + number);
                case MUTABLE_STATE -> {
                    state = factor;
                    Thread.yield();
                    yield state;
                }
                default -> factor;
            };
        }
    }
}
