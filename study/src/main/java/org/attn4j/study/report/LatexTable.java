package org.attn4j.study.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attn4j.study.report.Columns.Column;
import org.attn4j.study.report.VariantTable.RowGroup;

/**
 * table.tex: the tables of accuracy, cost, relative speed and statistics for LaTeX's {@code input}, each as wide as the text. They need
 * the package booktabs only, and leave captions and labels to the author. Verdicts and notes follow as comments.
 */
final class LatexTable {

    /** The characters that LaTeX needs escaped. */
    private static final String SPECIAL = "([#$%&_{}])";

    private static final NumberStyle STYLE = new NumberStyle("+-", "--");

    /** A standard deviation: in small type, because the first table would otherwise be wider than an article's text. */
    private static final Pattern DEVIATION = Pattern.compile(" \\+- ([0-9.,]+)");

    /** A hyphen that means minus, unlike those in a range of epochs and within a name, which follow a character. */
    private static final Pattern MINUS = Pattern.compile("(?<![\\w.-])-(?=\\d)");

    private LatexTable() {}

    static String text(VariantTable table) {
        Columns columns = new Columns(STYLE, table.compared());
        StringBuilder text = new StringBuilder("% ")
                .append(table.results().outline().name())
                .append(": last epoch; \\usepackage{booktabs}\n")
                .append("\\begingroup\\small\\setlength{\\tabcolsep}{2pt}%\n");
        rows(text, columns.variant(), columns.accuracy(table.bestChosenOn()), table.rowGroups());
        text.append("\n\\medskip\n");
        rows(text, columns.variant(), columns.cost(), table.rowGroups());
        if (!table.rowsWithSpeedRatios().isEmpty()) {
            text.append("\n\\medskip\n");
            rows(text, columns.variant(), columns.speedRatios(), table.rowGroupsWithSpeedRatios());
        }
        if (!table.rowsWithStatistics().isEmpty()) {
            text.append("\n\\medskip\n");
            rows(text, columns.variant(), columns.statistics(), table.rowGroupsWithStatistics());
        }
        if (!table.across().isEmpty()) {
            text.append("\n\\medskip\n\\noindent\\begin{tabular}{lrrr}\n\\toprule\n");
            text.append(line(AcrossTable.HEADINGS)).append("\\midrule\n");
            AcrossTable.rows(table.across())
                    .forEach(row -> text.append(
                            line(row.stream().map(LatexTable::typeset).toList())));
            text.append("\\bottomrule\n\\end{tabular}\n");
        }
        text.append("\\par\\endgroup\n");
        comments(text, table.verdicts());
        comments(text, TableNotes.of(table));
        return text.toString();
    }

    private static void rows(StringBuilder text, Column name, List<Column> others, List<RowGroup> groups) {
        List<Column> columns = new ArrayList<>(List.of(name));
        columns.addAll(others);
        String alignment =
                columns.stream().map(column -> column.leftAligned() ? "l" : "r").collect(Collectors.joining());
        text.append("\\noindent\\begin{tabular*}{\\textwidth}{@{\\extracolsep{\\fill}}")
                .append(alignment)
                .append("@{}}\n\\toprule\n");
        headings(text, columns);
        text.append("\\midrule\n");
        for (RowGroup group : groups) {
            if (!group.heading().isEmpty()) {
                text.append("\\multicolumn{")
                        .append(columns.size())
                        .append("}{l}{\\emph{")
                        .append(typeset(group.heading()))
                        .append("}} \\\\\n");
            }
            for (VariantRow row : group.rows()) {
                text.append(line(columns.stream()
                        .map(column -> typeset(column.cell().apply(row)))
                        .toList()));
            }
        }
        text.append("\\bottomrule\n\\end{tabular*}\n");
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" & ", "", " \\\\\n"));
    }

    /** In as many rows as the tallest heading has lines, because on one line they would be wider than the figures below. */
    private static void headings(StringBuilder text, List<Column> columns) {
        int height =
                columns.stream().mapToInt(column -> column.title().size()).max().orElseThrow();
        for (int row = 0; row < height; row++) {
            int above = height - row;
            text.append(line(columns.stream()
                    .map(column -> column.title().size() < above
                            ? ""
                            : typeset(column.title().get(column.title().size() - above)))
                    .toList()));
        }
    }

    private static String typeset(String cell) {
        String escaped = MINUS.matcher(cell.replaceAll(SPECIAL, "\\\\$1"))
                .replaceAll(Matcher.quoteReplacement("$-$"))
                .replace("<", "$<$");
        return DEVIATION.matcher(escaped).replaceAll("{\\\\scriptsize\\\\,\\$\\\\pm\\$\\\\,$1}");
    }

    private static void comments(StringBuilder text, List<String> sentences) {
        sentences.forEach(sentence ->
                text.append("% ").append(sentence.replace('\n', ' ')).append('\n'));
    }
}
