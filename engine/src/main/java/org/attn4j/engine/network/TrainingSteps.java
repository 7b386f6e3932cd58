package org.attn4j.engine.network;

import java.util.ServiceLoader;

/**
 * Trains networks step by step, for checks that must not depend on the trainer: implemented there, found by
 * {@code ServiceLoader}.
 */
public interface TrainingSteps {

    /**
     * The trainer's steps.
     *
     * @throws IllegalStateException where the trainer is not on the class path
     */
    static TrainingSteps find() {
        return ServiceLoader.load(TrainingSteps.class, TrainingSteps.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing trains here: no META-INF/services/"
                        + TrainingSteps.class.getName() + " on the class path; add attn4j-trainer"));
    }

    /**
     * The recipe's step: cross-entropy with label smoothing, Adam with coupled L2, cosine by iteration.
     *
     * @param learningRate the base rate
     * @param weightDecay L2, added to the gradient
     * @param labelSmoothing share of the target that is spread over all classes
     * @param iterations at which the rate would reach 0
     */
    Stepper start(Network network, double learningRate, double weightDecay, double labelSmoothing, int iterations);

    /** Steps of one network. Close it before the network. For one thread at a time. */
    interface Stepper extends AutoCloseable {

        /**
         * Computes the gradient of a batch without an update, and leaves it in {@link Network#gradient()}.
         *
         * @return the mean loss
         */
        double gradient(float[] images, int count, double[] targets);

        /**
         * Trains on one batch.
         *
         * @return the mean loss before the update
         */
        double step(float[] images, int count, double[] targets);

        /** Gives the optimiser's memory back. */
        @Override
        void close();
    }
}
