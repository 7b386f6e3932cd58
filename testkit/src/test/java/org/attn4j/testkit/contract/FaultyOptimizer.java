package org.attn4j.testkit.contract;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.attn4j.core.optimizer.Optimizer;
import org.attn4j.core.optimizer.OptimizerParameters;
import org.attn4j.core.optimizer.OptimizerStep;
import org.attn4j.core.parameter.Doc;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Gradient descent with momentum and weight decay, with one fault.
 *
 * @param fault the fault
 */
record FaultyOptimizer(@Doc("the fault") Fault fault) implements OptimizerParameters {

    private static final AtomicInteger CREATED = new AtomicInteger();

    /** The mistakes that an author can make. */
    enum Fault {
        NONE,
        CREATES_NOTHING,
        NO_RATE,
        BLANK_SLOT,
        SLOT_TWICE,
        SLOT_OF_THE_PROGRAM,
        NEW_SLOT_NAMES,
        UNDECLARED_SLOT,
        UNUSED_SLOT,
        KEEPS_ITS_OWN_STATE,
        COUNTS_ITS_STEPS,
        OTHER_EACH_TIME,
        DECAYS_AT_RATE_ZERO,
        DECAYS_EXEMPT,
        WRITES_INTO_OTHERS,
        CLIMBS,
        RATE_TOO_HIGH
    }

    @Override
    public Optimizer create() {
        return fault == Fault.CREATES_NOTHING ? null : new Momentum(fault, CREATED.incrementAndGet());
    }

    private static final class Momentum implements Optimizer {

        private final Fault fault;
        private final int number;
        private INDArray own;
        private int steps;

        Momentum(Fault fault, int number) {
            this.fault = fault;
            this.number = number;
        }

        @Override
        public double learningRate() {
            return switch (fault) {
                case NO_RATE -> 0;
                case RATE_TOO_HIGH -> 100;
                default -> 0.1;
            };
        }

        @Override
        public List<String> slots() {
            return switch (fault) {
                case BLANK_SLOT -> List.of("");
                case SLOT_TWICE -> List.of("momentum", "momentum");
                case SLOT_OF_THE_PROGRAM -> List.of("momentum", "trained");
                case NEW_SLOT_NAMES -> List.of("momentum" + number);
                case UNDECLARED_SLOT, KEEPS_ITS_OWN_STATE -> List.of();
                case UNUSED_SLOT -> List.of("momentum", "square");
                default -> List.of("momentum");
            };
        }

        @Override
        public void step(OptimizerStep step) {
            INDArray weights = step.weights();
            double decay = step.decayed() || fault == Fault.DECAYS_EXEMPT ? 0.01 : 0;
            INDArray momentum = momentum(step);
            momentum.muli(0.9).addi(step.gradients()).addi(weights.mul(decay));
            steps++;
            double rate =
                    switch (fault) {
                        case COUNTS_ITS_STEPS -> step.learningRate() / steps;
                        case OTHER_EACH_TIME -> step.learningRate() / number;
                        case CLIMBS -> -step.learningRate();
                        default -> step.learningRate();
                    };
            if (fault == Fault.DECAYS_AT_RATE_ZERO) {
                weights.muli(0.999);
            }
            weights.subi(momentum.mul(rate));
            if (fault == Fault.WRITES_INTO_OTHERS) {
                weights.data().originalDataBuffer().put(0, 7);
            }
        }

        private INDArray momentum(OptimizerStep step) {
            if (fault != Fault.KEEPS_ITS_OWN_STATE) {
                return step.slot(fault == Fault.NEW_SLOT_NAMES ? "momentum" + number : "momentum");
            }
            if (own == null || own.length() != step.weights().length()) {
                own = step.weights().mul(0);
            }
            return own;
        }
    }
}
