package org.attn4j.testkit.contract;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.loss.Loss;
import org.attn4j.core.loss.LossBatch;
import org.attn4j.core.loss.LossParameters;
import org.attn4j.core.parameter.Doc;

/**
 * Cross-entropy, for three classes with a weight each, with one fault.
 *
 * @param fault the fault
 */
record FaultyLoss(@Doc("the fault") Fault fault) implements LossParameters {

    private static final AtomicInteger CALLS = new AtomicInteger();

    /** The mistakes that an author can make; the first two are none. */
    enum Fault {
        NONE,
        CLASS_WEIGHTS,
        CREATES_NOTHING,
        REJECTS_ALL_CLASSES,
        GRADIENT_FOR_LABELS_ONLY,
        GRADIENT_OF_WEIGHTS_FORGOTTEN,
        GRADIENT_NOT_ALL_WRITTEN,
        MEAN_OVER_THE_BATCH,
        MEAN_IN_PLAIN,
        NO_PLAIN,
        OTHER_LOSS_WITHOUT_GRADIENT,
        OVERFLOWS,
        REMEMBERS_THE_LAST_BATCH,
        OTHER_EACH_TIME,
        MUTABLE_STATE,
        MODIFIES_THE_LOGITS
    }

    @Override
    public Loss create() {
        return fault == Fault.CREATES_NOTHING ? null : new CrossEntropy(fault, CALLS.incrementAndGet());
    }

    private static final class CrossEntropy implements Loss {

        private static final double[] WEIGHTS = {1, 2, 0.5};

        private final Fault fault;
        private final int number;
        private double last;
        private double largest;

        CrossEntropy(Fault fault, int number) {
            this.fault = fault;
            this.number = number;
        }

        @Override
        public double sum(LossBatch batch, double[] gradient) {
            if (fault == Fault.REJECTS_ALL_CLASSES
                    || fault == Fault.CLASS_WEIGHTS && batch.classes() != WEIGHTS.length) {
                throw new ParameterException("weights", "must have as many numbers as there are classes");
            }
            double sum = 0;
            for (int i = 0; i < batch.images(); i++) {
                sum += image(batch, i, gradient);
            }
            if (fault == Fault.MODIFIES_THE_LOGITS) {
                batch.logits()[0] += 1;
            }
            double before = last;
            last = 1;
            return switch (fault) {
                case MEAN_OVER_THE_BATCH -> mean(batch, gradient, sum);
                case REMEMBERS_THE_LAST_BATCH -> sum + before;
                case OTHER_EACH_TIME -> sum + number;
                default -> sum;
            };
        }

        private static double mean(LossBatch batch, double[] gradient, double sum) {
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] /= batch.images();
            }
            return sum / batch.images();
        }

        private double sharedLargest(double[] logits, int row, int classes) {
            largest = logits[row];
            for (int k = 0; k < classes; k++) {
                largest = Math.max(largest, logits[row + k]);
                Thread.yield();
            }
            return largest;
        }

        private double image(LossBatch batch, int image, double[] gradient) {
            int classes = batch.classes();
            int row = image * classes;
            double[] logits = batch.logits();
            double shift = fault == Fault.OVERFLOWS
                    ? 0
                    : fault == Fault.MUTABLE_STATE
                            ? sharedLargest(logits, row, classes)
                            : Arrays.stream(logits, row, row + classes).max().orElseThrow();
            double exponentials = 0;
            double mass = 0;
            for (int k = 0; k < classes; k++) {
                exponentials += Math.exp(logits[row + k] - shift);
                mass += weight(k) * batch.targets()[row + k];
            }
            double sum = 0;
            for (int k = 0; k < classes; k++) {
                double target = weight(k) * batch.targets()[row + k];
                double logProbability = logits[row + k] - shift - Math.log(exponentials);
                sum -= target * logProbability;
                double probability = Math.exp(logProbability);
                double derivative =
                        switch (fault) {
                            case GRADIENT_FOR_LABELS_ONLY -> probability - Math.rint(target);
                            case GRADIENT_OF_WEIGHTS_FORGOTTEN -> probability - batch.targets()[row + k];
                            default -> mass * probability - target;
                        };
                if (fault != Fault.GRADIENT_NOT_ALL_WRITTEN || k > 0) {
                    gradient[row + k] = derivative;
                }
            }
            return sum;
        }

        private double weight(int k) {
            return fault == Fault.CLASS_WEIGHTS || fault == Fault.GRADIENT_OF_WEIGHTS_FORGOTTEN
                    ? WEIGHTS[k % WEIGHTS.length]
                    : 1;
        }

        @Override
        public double sum(LossBatch batch) {
            return (fault == Fault.OTHER_LOSS_WITHOUT_GRADIENT ? 1.01 : 1) * Loss.super.sum(batch);
        }

        @Override
        public Loss plain() {
            return switch (fault) {
                case NO_PLAIN -> null;
                case MEAN_IN_PLAIN -> new CrossEntropy(Fault.MEAN_OVER_THE_BATCH, number);
                default -> this;
            };
        }
    }
}
