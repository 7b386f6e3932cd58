package org.attn4j.study.statistics;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Count, mean and standard deviation of some numbers. Immutable.
 *
 * @param n how many numbers, at least 1
 * @param mean the arithmetic mean
 * @param deviation the sample standard deviation (divided by n - 1); empty if n is 1
 */
public record Summary(int n, double mean, OptionalDouble deviation) {

    /** The summary; empty if there are no numbers. */
    public static Optional<Summary> of(Collection<Double> values) {
        int n = values.size();
        if (n == 0) {
            return Optional.empty();
        }
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / n;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Optional.of(new Summary(
                n, mean, n == 1 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(squares / (n - 1)))));
    }
}
