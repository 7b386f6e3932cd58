package org.attn4j.testkit;

import java.util.Locale;

/**
 * What became of one reference case.
 *
 * @param name the file's name, or that of a transform's expected output, without ending
 * @param outcome how it ended
 * @param error the error that comes nearest to its tolerance: relative, for transforms in grey levels of 255; NaN where
 *     nothing could be compared
 * @param what the quantity that the error is of, or why nothing could be compared; empty for an unknown module
 */
public record ReferenceResult(String name, Outcome outcome, double error, String what) {

    /** How a case ends. */
    public enum Outcome {
        /** Every quantity is within its tolerance. */
        OK,
        /** A quantity is not, or the case could not be computed. */
        FAILED,
        /** The case needs a part that no registry knows. */
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
