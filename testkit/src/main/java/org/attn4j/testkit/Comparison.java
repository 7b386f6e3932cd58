package org.attn4j.testkit;

import org.attn4j.core.error.DataException;
import org.attn4j.testkit.ReferenceResult.Outcome;

/** Compares quantities with expected ones and keeps the one with the largest error relative to its tolerance. */
final class Comparison {

    private double worstRatio = -1;
    private double worstError;
    private String worst = "";

    /** Compares two tensors by the largest difference relative to the largest expected magnitude. */
    void tensor(String what, double[] found, double[] expected, double tolerance) {
        sameLength(what, found, expected);
        double largest = 0;
        double error = 0;
        for (int i = 0; i < expected.length; i++) {
            largest = Math.max(largest, Math.abs(expected[i]));
            error = Math.max(error, Math.abs(found[i] - expected[i]));
        }
        error(what, largest == 0 ? error : error / largest, tolerance);
    }

    /** Compares two numbers by the difference relative to the expected one. */
    void number(String what, double found, double expected, double tolerance) {
        double difference = Math.abs(found - expected);
        error(what, expected == 0 ? difference : difference / Math.abs(expected), tolerance);
    }

    /** Records an error; NaN exceeds every tolerance. */
    void error(String what, double error, double tolerance) {
        double ratio = ratio(error, tolerance);
        if (ratio > worstRatio) {
            worstRatio = ratio;
            worstError = error;
            worst = what;
        }
    }

    private static double ratio(double error, double tolerance) {
        if (Double.isNaN(error)) {
            return Double.POSITIVE_INFINITY;
        }
        return error == 0 ? 0 : error / tolerance;
    }

    static void sameLength(String what, double[] found, double[] expected) {
        if (found.length != expected.length) {
            throw new DataException(what + " has " + found.length + " values, but the file has " + expected.length);
        }
    }

    /** The result of a case. */
    ReferenceResult result(String name) {
        Outcome outcome = worstRatio <= 1 ? Outcome.OK : Outcome.FAILED;
        return new ReferenceResult(name, outcome, worstError, worst);
    }
}
