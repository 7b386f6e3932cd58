package org.attn4j.cli.doctor;

/**
 * What a check found.
 *
 * @param outcome what it means
 * @param text what is there, one line
 * @param advice what to do about it, one line; empty where nothing needs to be done
 */
public record Finding(Outcome outcome, String text, String advice) {

    /** Where texts begin. */
    private static final int INDENT = 25;

    /** As one line, and one more for the advice. */
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
