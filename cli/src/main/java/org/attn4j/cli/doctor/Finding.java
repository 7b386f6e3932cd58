package org.attn4j.cli.doctor;

/**
 * The finding of a check.
 *
 * @param outcome the severity
 * @param text the finding, one line
 * @param advice what to do, one line; empty if nothing needs to be done
 */
public record Finding(Outcome outcome, String text, String advice) {

    /** The column in which texts begin. */
    private static final int INDENT = 25;

    /** The finding as one line, and a second one for the advice. */
    public String line(String check) {
        String line = String.format("%-8s %-15s %s", outcome.word(), check, text);
        return advice.isEmpty() ? line : line + System.lineSeparator() + " ".repeat(INDENT) + advice;
    }

    static Finding ok(String text) {
        return new Finding(Outcome.OK, text, "");
    }

    static Finding warning(String text, String advice) {
        return new Finding(Outcome.WARNING, text, advice);
    }

    static Finding failure(String text, String advice) {
        return new Finding(Outcome.FAILURE, text, advice);
    }
}
