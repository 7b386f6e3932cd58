package org.attn4j.testkit.rule;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import org.attn4j.core.random.Draw;

/**
 * Compares a gradient with central differences of a loss at a point. It checks random directions, to which all elements
 * contribute, and single elements only if a direction differs, in order to name the wrong one.
 *
 * @param point the point; read-only
 * @param loss in float64
 */
public record FiniteDifferences(double[] point, ToDoubleFunction<double[]> loss) {

    /** With this step, truncation and rounding errors are both about 1e-9. */
    private static final double STEP = 1e-6;

    /** Relative to max(1, largest magnitude in the gradient). */
    private static final double TOLERANCE = 1e-6;

    private static final int DIRECTIONS = 3;

    /** The first difference as a message; empty if the gradient is correct. */
    public Optional<String> difference(String what, double[] gradient, long seed) {
        return difference(what, i -> "element " + i, gradient, seed);
    }

    /**
     * The first difference as a message that names the element; empty if the gradient is correct.
     *
     * @param name the name of an element, by its index
     */
    public Optional<String> difference(String what, IntFunction<String> name, double[] gradient, long seed) {
        double allowed = TOLERANCE;
        for (double element : gradient) {
            allowed = Math.max(allowed, TOLERANCE * Math.abs(element));
        }
        for (int direction = 0; direction < DIRECTIONS; direction++) {
            double[] signs = signs(Draw.of(seed, "contract/direction/" + what, direction));
            double analytic = 0;
            for (int i = 0; i < point.length; i++) {
                analytic += signs[i] * gradient[i];
            }
            double numeric = derivative(signs);
            // Errors of elements grow with the square root of their number. The negation makes NaN differ.
            if (!(Math.abs(analytic - numeric) <= allowed * Math.sqrt(point.length))) {
                return Optional.of(what + ", "
                        + element(name, gradient, allowed)
                                .orElse("along a random direction is " + analytic + ", finite differences give "
                                        + numeric));
            }
        }
        return Optional.empty();
    }

    private Optional<String> element(IntFunction<String> name, double[] gradient, double allowed) {
        for (int i = 0; i < point.length; i++) {
            double[] unit = new double[point.length];
            unit[i] = 1;
            double numeric = derivative(unit);
            if (!(Math.abs(gradient[i] - numeric) <= allowed)) {
                return Optional.of(name.apply(i) + " is " + gradient[i] + ", finite differences give " + numeric);
            }
        }
        return Optional.empty();
    }

    /** The derivative along a direction. */
    private double derivative(double[] direction) {
        return (lossAt(direction, STEP) - lossAt(direction, -STEP)) / (2 * STEP);
    }

    private double lossAt(double[] direction, double step) {
        double[] changed = point.clone();
        for (int i = 0; i < changed.length; i++) {
            changed[i] += step * direction[i];
        }
        return loss.applyAsDouble(changed);
    }

    private double[] signs(Draw draw) {
        double[] signs = new double[point.length];
        for (int i = 0; i < signs.length; i++) {
            signs[i] = draw.below(2) * 2 - 1;
        }
        return signs;
    }
}
