package org.attn4j.study.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attn4j.study.report.Columns.Column;

/**
 * table.tex: the table for a paper, to be read by LaTeX's {@code input}. It needs the package booktabs and nothing else;
 * caption and label stay the author's. Verdicts and remarks follow as comments.
 */
final class LatexTable {

    /** What LaTeX would take for a command, by its own spelling. */
    private static final String SPECIAL = "([#$%&_{}])";

    private static final Figures FIGURES = new Figures("$\\pm$", "--");

    private LatexTable() {}

    static String text(VariantTable table) {
        Columns columns = new Columns(FIGURES, table.compared());
        StringBuilder text = new StringBuilder("% ")
                .append(table.results().outline().name())
                .append(": last epoch; \\usepackage{booktabs}\n");
        rows(text, columns.all(table.bestChosenOn()), table.rows());
        if (!table.evident().isEmpty()) {
            List<Column> evidence = new ArrayList<>(columns.evidence());
            evidence.add(0, columns.variant());
            text.append('\n');
            rows(text, evidence, table.evident());
        }
        comments(text, table.verdicts());
        comments(text, Remarks.of(table));
        return text.toString();
    }

    private static void rows(StringBuilder text, List<Column> columns, List<VariantRow> rows) {
        String alignment =
                columns.stream().map(column -> column.leftAligned() ? "l" : "r").collect(Collectors.joining());
        text.append("\\begin{tabular}{").append(alignment).append("}\n\\toprule\n");
        text.append(line(columns.stream().map(Column::heading).toList())).append("\\midrule\n");
        for (VariantRow row : rows) {
            text.append(line(
                    columns.stream().map(column -> column.cell().apply(row)).toList()));
        }
        text.append("\\bottomrule\n\\end{tabular}\n");
    }

    private static String line(List<String> cells) {
        return cells.stream().map(LatexTable::escaped).collect(Collectors.joining(" & ", "", " \\\\\n"));
    }

    private static String escaped(String cell) {
        String sign = FIGURES.plusMinus();
        return Arrays.stream(cell.split(Pattern.quote(sign), -1))
                .map(piece -> piece.replaceAll(SPECIAL, "\\\\$1").replace("<", "$<$"))
                .collect(Collectors.joining(sign));
    }

    private static void comments(StringBuilder text, List<String> sentences) {
        sentences.forEach(sentence ->
                text.append("% ").append(sentence.replace('\n', ' ')).append('\n'));
    }
}
