package org.attn4j.testkit.rule;

import java.util.Optional;

/** Compares arrays for messages. */
public final class Difference {

    private Difference() {}

    /**
     * The first element that differs by more than the tolerance times the largest expected value, or times 1 where that
     * is smaller.
     *
     * @return such as {@code dx, element 3 is 0.5, expected 0.25}; nothing where there is none
     */
    public static Optional<String> of(String what, double[] found, double[] expected, double tolerance) {
        if (found.length != expected.length) {
            return Optional.of(what + " has " + found.length + " elements, expected " + expected.length);
        }
        double largest = 1;
        for (double value : expected) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (int i = 0; i < found.length; i++) {
            // Written so that NaN differs from every number. From itself it does not: that a value is none is told
            // elsewhere.
            boolean near = Math.abs(found[i] - expected[i]) <= tolerance * largest;
            if (!near && Double.compare(found[i], expected[i]) != 0) {
                return Optional.of(what + ", element " + i + " is " + found[i] + ", expected " + expected[i]);
            }
        }
        return Optional.empty();
    }
}
