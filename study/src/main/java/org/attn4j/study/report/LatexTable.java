package org.attn4j.study.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attn4j.study.report.Columns.Column;

/**
 * table.tex: the tables for a paper, to be read by LaTeX's {@code input}: how good the variants are, what they cost, and
 * how far the differences can be trusted, each as wide as the text. They need the package booktabs and nothing else;
 * captions and labels stay the author's. Verdicts and remarks follow as comments.
 */
final class LatexTable {

    /** What LaTeX would take for a command, by its own spelling. */
    private static final String SPECIAL = "([#$%&_{}])";

    private static final Figures FIGURES = new Figures("+-", "--");

    /** A mean's standard deviation: in small type, or the first table would not fit an article's column. */
    private static final Pattern DEVIATION = Pattern.compile(" \\+- ([0-9.]+)");

    /** A hyphen that means a minus; in a range of epochs, and within a name, there are other characters before it. */
    private static final Pattern MINUS = Pattern.compile("(?<![\\w.-])-(?=\\d)");

    private LatexTable() {}

    static String text(VariantTable table) {
        Columns columns = new Columns(FIGURES, table.compared());
        StringBuilder text = new StringBuilder("% ")
                .append(table.results().outline().name())
                .append(": last epoch; \\usepackage{booktabs}\n")
                .append("\\begingroup\\small\\setlength{\\tabcolsep}{2pt}%\n");
        rows(text, columns.variant(), columns.quality(table.bestChosenOn()), table.rows());
        text.append("\n\\medskip\n");
        rows(text, columns.variant(), columns.cost(), table.rows());
        if (!table.evident().isEmpty()) {
            text.append("\n\\medskip\n");
            rows(text, columns.variant(), columns.evidence(), table.evident());
        }
        text.append("\\par\\endgroup\n");
        comments(text, table.verdicts());
        comments(text, Remarks.of(table));
        return text.toString();
    }

    private static void rows(StringBuilder text, Column name, List<Column> others, List<VariantRow> rows) {
        List<Column> columns = new ArrayList<>(List.of(name));
        columns.addAll(others);
        String alignment =
                columns.stream().map(column -> column.leftAligned() ? "l" : "r").collect(Collectors.joining());
        text.append("\\noindent\\begin{tabular*}{\\textwidth}{@{\\extracolsep{\\fill}}")
                .append(alignment)
                .append("@{}}\n\\toprule\n");
        headings(text, columns);
        text.append("\\midrule\n");
        for (VariantRow row : rows) {
            text.append(line(columns.stream()
                    .map(column -> typeset(column.cell().apply(row)))
                    .toList()));
        }
        text.append("\\bottomrule\n\\end{tabular*}\n");
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" & ", "", " \\\\\n"));
    }

    /** In as many rows as the tallest heading has lines, for one row of them would be wider than the figures below. */
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
