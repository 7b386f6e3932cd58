package org.attn4j.study.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.attn4j.study.report.Columns.Column;
import org.attn4j.study.report.VariantTable.RowGroup;
import org.attn4j.study.result.StudyOutline;

/** table.md: the table in GitHub's Markdown, with a caption above and notes below. */
final class MarkdownTable {

    private MarkdownTable() {}

    static String text(VariantTable table) {
        Columns columns = new Columns(NumberStyle.TYPESET, table.compared());
        StringBuilder text = new StringBuilder(caption(table)).append("\n\n");
        rows(text, columns.all(table.bestChosenOn()), table.rowGroups());
        more(text, columns.variant(), columns.speedRatios(), table.rowGroupsWithSpeedRatios());
        more(text, columns.variant(), columns.statistics(), table.rowGroupsWithStatistics());
        if (!table.across().isEmpty()) {
            text.append('\n').append(line(AcrossTable.HEADINGS)).append(line(List.of("---", "---:", "---:", "---:")));
            AcrossTable.rows(table.across()).forEach(row -> text.append(line(row)));
        }
        list(text, table.verdicts());
        list(text, TableNotes.of(table));
        return text.toString();
    }

    private static void more(StringBuilder text, Column name, List<Column> others, List<RowGroup> groups) {
        if (!groups.isEmpty()) {
            List<Column> columns = new ArrayList<>(List.of(name));
            columns.addAll(others);
            text.append('\n');
            rows(text, columns, groups);
        }
    }

    private static void rows(StringBuilder text, List<Column> columns, List<RowGroup> groups) {
        text.append(line(columns.stream().map(Column::heading).toList()));
        text.append(line(columns.stream()
                .map(column -> column.leftAligned() ? "---" : "---:")
                .toList()));
        for (RowGroup group : groups) {
            if (!group.heading().isEmpty()) {
                text.append("| **")
                        .append(group.heading())
                        .append("**")
                        .append(" |".repeat(columns.size()))
                        .append('\n');
            }
            for (VariantRow row : group.rows()) {
                text.append(line(columns.stream()
                        .map(column -> escaped(column.cell().apply(row)))
                        .toList()));
            }
        }
    }

    private static void list(StringBuilder text, List<String> sentences) {
        if (!sentences.isEmpty()) {
            text.append('\n');
            sentences.forEach(
                    sentence -> text.append("- ").append(escaped(sentence)).append('\n'));
        }
    }

    private static String caption(VariantTable table) {
        String meaning = meaning(table);
        return escaped(table.results().outline().name()) + ": "
                + meaning.substring(0, 1).toLowerCase(Locale.ROOT) + meaning.substring(1);
    }

    /** What the figures mean, in sentences. */
    static String meaning(VariantTable table) {
        StudyOutline outline = table.results().outline();
        String seeds = outline.seeds().stream().map(String::valueOf).collect(Collectors.joining(", "));
        String spread = outline.seeds().size() == 1
                ? "one seed (" + seeds + "). "
                : "mean \u00b1 sample standard deviation over seeds (" + seeds + "). ";
        String difference = table.compared()
                ? " Difference: test accuracy minus that of "
                        + outline.baseline().text() + ", paired by seed, in percentage points."
                : "";
        return "Last epoch, " + spread + DropoutUse.in(table.results()).sentence() + difference;
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String escaped(String text) {
        return text.replace("|", "\\|").replace('\n', ' ');
    }
}
