package org.attn4j.cli.text;

import java.util.List;
import java.util.Locale;
import org.attn4j.study.compare.RunComparison;
import org.attn4j.study.identity.TreeDifference;

/** Formats the comparison of two runs for the terminal. */
public final class ComparisonText {

    private ComparisonText() {}

    /** The text, with a line feed at the end of each line. */
    public static String of(RunComparison comparison) {
        StringBuilder text = new StringBuilder();
        section(text, "run", comparison.identity());
        section(text, "configuration", comparison.configuration());
        section(text, "provenance", comparison.provenance());
        text.append("results\n");
        comparison.results().forEach((name, bytes) -> text.append("  ")
                .append(name)
                .append(": ")
                .append(bytes.name().toLowerCase(Locale.ROOT))
                .append('\n'));
        return text.toString();
    }

    /** Appends a heading and one line per difference: first run's value, second run's value. */
    private static void section(StringBuilder text, String heading, List<TreeDifference> differences) {
        text.append(heading).append(differences.isEmpty() ? ": the same\n" : "\n");
        for (TreeDifference difference : differences) {
            text.append("  ")
                    .append(difference.pointer())
                    .append(": ")
                    .append(difference.before().orElse("absent"))
                    .append(" | ")
                    .append(difference.after().orElse("absent"))
                    .append('\n');
        }
    }
}
