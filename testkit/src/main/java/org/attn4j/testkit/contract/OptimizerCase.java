package org.attn4j.testkit.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.attn4j.core.optimizer.Optimizer;
import org.attn4j.core.random.Draw;
import org.attn4j.engine.network.ElementType;
import org.attn4j.testkit.probe.OptimizerProbe;
import org.attn4j.testkit.probe.OptimizerProbe.State;

/**
 * A tensor that is trained to minimise a quadratic function, the sum of curvature / 2 * weight^2.
 *
 * @param type the tensor's type
 * @param length the number of weights, at least 1
 */
record OptimizerCase(ElementType type, int length) {

    /** The rates of a schedule, so that an optimiser which keeps the first one is noticed. */
    private static final double DECAY_OF_RATE = 0.95;

    /** Weights of magnitude 1 to 2, of both signs. */
    double[] weights() {
        Draw draw = Draw.of(1, "contract/weights", length);
        double[] weights = new double[length];
        Arrays.setAll(weights, i -> (i % 2 == 0 ? 1 : -1) * draw.uniform(1, 2));
        return weights;
    }

    State initial(List<String> slots) {
        return State.initial(weights(), slots);
    }

    OptimizerProbe probe(State state) {
        return new OptimizerProbe(type, state);
    }

    /** From 0.1 to 1: plain gradient descent converges with rates up to 2. */
    private static double curvature(int index) {
        return 0.1 + 0.9 * (index % 10) / 9;
    }

    static double value(double[] weights) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += curvature(i) / 2 * weights[i] * weights[i];
        }
        return sum;
    }

    static double[] gradient(double[] weights) {
        double[] gradient = new double[weights.length];
        Arrays.setAll(gradient, i -> curvature(i) * weights[i]);
        return gradient;
    }

    /**
     * Takes steps with decreasing rates.
     *
     * @param first the number of the first step, from 1
     * @param last the number of the last step
     */
    static void steps(OptimizerProbe probe, Optimizer optimizer, int first, int last) {
        for (int number = first; number <= last; number++) {
            double rate = optimizer.learningRate() * Math.pow(DECAY_OF_RATE, number - 1);
            probe.step(optimizer, gradient(probe.state().weights()), rate, true, number);
        }
    }

    @Override
    public String toString() {
        return (length == 1 ? "1 weight" : length + " weights") + " in "
                + type.name().toLowerCase(Locale.ROOT);
    }
}
