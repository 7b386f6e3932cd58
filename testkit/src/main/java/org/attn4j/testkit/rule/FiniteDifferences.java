package org.attn4j.testkit.rule;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import org.attn4j.core.random.Draw;

/**
 * Central differences of a loss at a point. A gradient is tried along random directions, in which every element has its
 * share; only where one of them is off are the elements tried one by one, to tell which.
 *
 * @param at the point; not changed
 * @param loss in float64
 */
record FiniteDifferences(double[] at, ToDoubleFunction<double[]> loss) {

    /** Truncation and rounding errors are both near 1e-9 here. */
    private static final double STEP = 1e-6;

    /** Of the largest element of the gradient, or of 1 where that is smaller. */
    private static final double TOLERANCE = 1e-6;

    private static final int DIRECTIONS = 3;

    /** Where a gradient is not true: a sentence; nothing where it is. */
    Optional<String> differing(String what, double[] gradient, long seed) {
        return differing(what, i -> "element " + i, gradient, seed);
    }

    /**
     * The same with names for the elements.
     *
     * @param name of an element, by its place
     */
    Optional<String> differing(String what, IntFunction<String> name, double[] gradient, long seed) {
        double allowed = TOLERANCE;
        for (double element : gradient) {
            allowed = Math.max(allowed, TOLERANCE * Math.abs(element));
        }
        for (int direction = 0; direction < DIRECTIONS; direction++) {
            double[] signs = signs(Draw.of(seed, "contract/direction/" + what, direction));
            double analytic = 0;
            for (int i = 0; i < at.length; i++) {
                analytic += signs[i] * gradient[i];
            }
            double numeric = along(signs);
            // Errors of elements add up as their number's root; written so that NaN differs.
            if (!(Math.abs(analytic - numeric) <= allowed * Math.sqrt(at.length))) {
                return Optional.of(what + ", "
                        + element(name, gradient, allowed)
                                .orElse("along a random direction is " + analytic + ", finite differences give "
                                        + numeric));
            }
        }
        return Optional.empty();
    }

    private Optional<String> element(IntFunction<String> name, double[] gradient, double allowed) {
        for (int i = 0; i < at.length; i++) {
            double[] unit = new double[at.length];
            unit[i] = 1;
            double numeric = along(unit);
            if (!(Math.abs(gradient[i] - numeric) <= allowed)) {
                return Optional.of(name.apply(i) + " is " + gradient[i] + ", finite differences give " + numeric);
            }
        }
        return Optional.empty();
    }

    private double along(double[] direction) {
        return (moved(direction, STEP) - moved(direction, -STEP)) / (2 * STEP);
    }

    private double moved(double[] direction, double by) {
        double[] changed = at.clone();
        for (int i = 0; i < changed.length; i++) {
            changed[i] += by * direction[i];
        }
        return loss.applyAsDouble(changed);
    }

    private double[] signs(Draw draw) {
        double[] signs = new double[at.length];
        for (int i = 0; i < signs.length; i++) {
            signs[i] = draw.below(2) * 2 - 1;
        }
        return signs;
    }
}
