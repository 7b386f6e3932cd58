package org.attn4j.testkit.rule;

import java.util.Optional;

/** Compares arrays and describes the first difference. */
public final class Difference {

    private Difference() {}

    /**
     * The first element that differs by more than the tolerance times max(1, largest expected magnitude).
     *
     * @return such as {@code dx, element 3 is 0.5, expected 0.25}; empty if there is none
     */
    public static Optional<String> find(String what, double[] found, double[] expected, double tolerance) {
        if (found.length != expected.length) {
            return Optional.of(what + " has " + found.length + " elements, expected " + expected.length);
        }
        double largest = 1;
        for (double value : expected) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (int i = 0; i < found.length; i++) {
            // The negated comparison makes NaN differ from every number. It equals NaN, which other rules report.
            boolean near = Math.abs(found[i] - expected[i]) <= tolerance * largest;
            if (!near && Double.compare(found[i], expected[i]) != 0) {
                return Optional.of(what + ", element " + i + " is " + found[i] + ", expected " + expected[i]);
            }
        }
        return Optional.empty();
    }
}
