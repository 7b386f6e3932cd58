package org.attn4j.testkit;

import java.util.Locale;

/**
 * The result of one reference case.
 *
 * @param name the name without extension of the file or, for a transform, of its expected output
 * @param outcome the outcome
 * @param error the error that is largest compared to its tolerance: relative, or for transforms in levels 0..255; NaN
 *     if nothing could be compared
 * @param what the quantity that has this error, or the reason why nothing could be compared; empty for an unknown
 *     module
 */
public record ReferenceResult(String name, Outcome outcome, double error, String what) {

    /** The outcome of a case. */
    public enum Outcome {
        /** All quantities are within their tolerances. */
        OK,
        /** A quantity exceeds its tolerance, or the case could not be computed. */
        FAILED,
        /** The case needs a component that no registry knows. */
        UNKNOWN_MODULE
    }

    static ReferenceResult unknownModule(String name) {
        return new ReferenceResult(name, Outcome.UNKNOWN_MODULE, 0, "");
    }

    static ReferenceResult notComputed(String name, String why) {
        return new ReferenceResult(name, Outcome.FAILED, Double.NaN, why);
    }

    /** Whether the case counts as a failure. */
    public boolean failed() {
        return outcome == Outcome.FAILED;
    }

    /** {@code NAME ok 3.1e-08}, {@code NAME FAILED 2.0e-03 dx} or {@code NAME unknown-module}; no line feed. */
    public String line() {
        return switch (outcome) {
            case OK -> name + " ok " + number();
            case FAILED -> name + " FAILED " + number() + " " + what;
            case UNKNOWN_MODULE -> name + " unknown-module";
        };
    }

    private String number() {
        return Double.isNaN(error) ? "nan" : String.format(Locale.ROOT, "%.1e", error);
    }
}
