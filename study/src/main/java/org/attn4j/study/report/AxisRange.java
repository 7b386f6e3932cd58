package org.attn4j.study.report;

import java.util.Collections;

/**
 * The range of a vertical axis: from a round number below all values to one above.
 *
 * @param least the lowest value so far
 * @param greatest the highest value so far
 */
record AxisRange(double least, double greatest) {

    /** The range of no values. */
    static final AxisRange EMPTY = new AxisRange(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /** About how many steps the axis has. */
    private static final double STEPS = 8;

    /** The least height of the axis relative to its values, for values that are nearly equal. */
    private static final double LEAST_HEIGHT = 0.02;

    /** The range extended to a curve and its band. */
    AxisRange with(Curve curve) {
        return new AxisRange(
                Math.min(least, Collections.min(curve.least())), Math.max(greatest, Collections.max(curve.greatest())));
    }

    /** The lower end of the axis. */
    double min() {
        return Math.floor(least / step()) * step();
    }

    /** The upper end of the axis. */
    double max() {
        return Math.ceil(greatest / step()) * step();
    }

    /** The pattern of its labels: as many decimals as its steps need. */
    String pattern() {
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(step())));
        return decimals == 0 ? "0" : "0." + "0".repeat(decimals);
    }

    /** 1, 2 or 5 times a power of ten. */
    private double step() {
        double height = Math.max(greatest - least, LEAST_HEIGHT * Math.max(Math.abs(greatest), LEAST_HEIGHT));
        double power = Math.pow(10, Math.floor(Math.log10(height / STEPS)));
        double digits = height / STEPS / power;
        return power * (digits <= 2 ? 2 : digits <= 5 ? 5 : 10);
    }
}
