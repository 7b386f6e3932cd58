package org.attn4j.engine.network;

import java.util.ServiceLoader;

/**
 * Trains networks step by step, for tests that must not depend on the trainer. The trainer implements it; found by
 * {@code ServiceLoader}.
 */
public interface TrainingSteps {

    /**
     * The trainer's implementation.
     *
     * @throws IllegalStateException if the trainer is not on the class path
     */
    static TrainingSteps find() {
        return ServiceLoader.load(TrainingSteps.class, TrainingSteps.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no trainer found: no META-INF/services/"
                        + TrainingSteps.class.getName() + " on the class path; add attn4j-trainer"));
    }

    /**
     * Starts training: cross-entropy with label smoothing, Adam with coupled L2, cosine schedule per iteration.
     *
     * @param learningRate the base rate
     * @param weightDecay L2, added to the gradient
     * @param labelSmoothing share of the target that is distributed over all classes
     * @param iterations the number of iterations after which the rate reaches 0
     */
    Stepper start(Network network, double learningRate, double weightDecay, double labelSmoothing, int iterations);

    /** Takes the steps of one network. Close it before the network. Not thread-safe. */
    interface Stepper extends AutoCloseable {

        /**
         * Computes the gradient of a batch into {@link Network#gradient()}, without an update.
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

        /** Frees the optimiser's memory. */
        @Override
        void close();
    }
}
