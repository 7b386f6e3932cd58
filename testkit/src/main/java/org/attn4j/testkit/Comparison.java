package org.attn4j.testkit;

import org.attn4j.core.error.DataException;
import org.attn4j.testkit.ReferenceResult.Outcome;

/** Keeps the quantity that comes nearest to its tolerance, or lies farthest beyond it. */
final class Comparison {

    private double worstShare = -1;
    private double worstError;
    private String worst = "";

    /** Compares two tensors: the largest difference, relative to the largest expected value. */
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

    /** Compares two numbers: the difference relative to the expected one. */
    void number(String what, double found, double expected, double tolerance) {
        double difference = Math.abs(found - expected);
        error(what, expected == 0 ? difference : difference / Math.abs(expected), tolerance);
    }

    /** Notes an error; NaN is beyond every tolerance. */
    void error(String what, double error, double tolerance) {
        double share = share(error, tolerance);
        if (share > worstShare) {
            worstShare = share;
            worstError = error;
            worst = what;
        }
    }

    private static double share(double error, double tolerance) {
        if (Double.isNaN(error)) {
            return Double.POSITIVE_INFINITY;
        }
        return error == 0 ? 0 : error / tolerance;
    }

    static void sameLength(String what, double[] found, double[] expected) {
        if (found.length != expected.length) {
            throw new DataException(what + " has " + found.length + " values, the file " + expected.length);
        }
    }

    /** The result of a case. */
    ReferenceResult result(String name) {
        Outcome outcome = worstShare <= 1 ? Outcome.OK : Outcome.FAILED;
        return new ReferenceResult(name, outcome, worstError, worst);
    }
}
