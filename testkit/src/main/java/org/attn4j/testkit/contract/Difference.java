package org.attn4j.testkit.contract;

import java.util.Optional;

/** Compares arrays for messages. */
final class Difference {

    private Difference() {}

    /**
     * The first element that differs by more than the tolerance times the largest expected value, or times 1 where that
     * is smaller.
     *
     * @return such as {@code dx, element 3 is 0.5, expected 0.25}; nothing where there is none
     */
    static Optional<String> of(String what, double[] found, double[] expected, double tolerance) {
        if (found.length != expected.length) {
            return Optional.of(what + " has " + found.length + " elements, expected " + expected.length);
        }
        double largest = 1;
        for (double value : expected) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (int i = 0; i < found.length; i++) {
            // Written so that NaN differs from everything.
            if (!(Math.abs(found[i] - expected[i]) <= tolerance * largest)) {
                return Optional.of(what + ", element " + i + " is " + found[i] + ", expected " + expected[i]);
            }
        }
        return Optional.empty();
    }
}
