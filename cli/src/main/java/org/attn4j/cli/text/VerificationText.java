package org.attn4j.cli.text;

import java.util.List;
import java.util.stream.Collectors;
import org.attn4j.cli.plugin.FailureReason;
import org.attn4j.cli.plugin.FailureReason.Result;

/** The result of {@code plugins verify} as text. */
public final class VerificationText {

    private VerificationText() {}

    /** The line of a check, printed when it is done. */
    public static String line(Result result) {
        return (result.violations().isEmpty() ? "ok      " : "FAILED  ") + result.check();
    }

    /**
     * The reasons of all failures, each once, and the number of checks.
     *
     * @param advice lines for the reader if a check failed
     */
    public static String summary(List<Result> results, List<String> advice) {
        long failed = results.stream()
                .filter(result -> !result.violations().isEmpty())
                .count();
        if (failed == 0) {
            return results.size() == 1 ? "1 check passed" : results.size() + " checks passed";
        }
        return FailureReason.of(results).stream().map(VerificationText::text).collect(Collectors.joining())
                + "\n" + failed + " of " + results.size() + " checks failed"
                + advice.stream().map(line -> "\n" + line).collect(Collectors.joining());
    }

    private static String text(FailureReason reason) {
        String head = reason.checks() == 1 ? "1 check fails:" : reason.checks() + " checks fail for one reason:";
        return "\n" + head + "\n  " + reason.message().replace("\n", "\n  ")
                + list("checks", reason.rules())
                + list("cases", reason.cases())
                + "\n";
    }

    private static String list(String title, List<String> entries) {
        return entries.isEmpty() ? "" : "\n  " + title + ":\n    " + String.join("\n    ", entries);
    }
}
