package org.attn4j.study.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.attn4j.study.report.Columns.Column;
import org.attn4j.study.report.VariantTable.RowGroup;
import org.attn4j.study.result.StudyOutline;
import org.attn4j.study.statistics.AcrossGroups;

/** The table as ASCII text for a terminal, at most 100 columns wide: what {@code ablate} and {@code report} print. */
public final class ReportTable {

    /** The length of the longest line. */
    public static final int WIDTH = 100;

    /** The name column is never narrower than this; longer names wrap. */
    private static final int NARROWEST_NAME = 12;

    private static final String GAP = "  ";

    private ReportTable() {}

    /** The text; lines end with a line feed. */
    public static String text(VariantTable table) {
        StudyOutline outline = table.results().outline();
        Columns columns = new Columns(NumberStyle.ASCII, table.compared());
        StringBuilder text = new StringBuilder();
        wrap(text, "", heading(outline));
        text.append('\n');
        block(text, table.rowGroups(), columns.variant(), columns.accuracy(table.bestChosenOn()));
        text.append('\n');
        block(text, table.rowGroups(), columns.variant(), columns.cost());
        if (!table.rowsWithSpeedRatios().isEmpty()) {
            text.append('\n');
            block(text, table.rowGroupsWithSpeedRatios(), columns.variant(), columns.speedRatios());
        }
        if (!table.rowsWithStatistics().isEmpty()) {
            text.append('\n');
            block(text, table.rowGroupsWithStatistics(), columns.variant(), columns.statistics());
        }
        if (!table.across().isEmpty()) {
            text.append('\n');
            across(text, table.across());
        }
        if (!table.verdicts().isEmpty()) {
            text.append('\n');
            table.verdicts().forEach(verdict -> wrap(text, "  ", verdict));
        }
        List<String> notes = TableNotes.of(table);
        if (!notes.isEmpty()) {
            text.append('\n');
            notes.forEach(note -> wrap(text, "  ", note));
        }
        return text.toString();
    }

    private static String heading(StudyOutline outline) {
        int seeds = outline.seeds().size();
        return outline.name() + ": accuracy of the last epoch, "
                + (seeds == 1 ? "one seed" : "mean +- standard deviation over " + seeds + " seeds")
                + (outline.variants().size() == 1
                        ? ""
                        : "; difference: test % minus that of "
                                + outline.baseline().text() + ", paired by seed, in percentage points");
    }

    private static void block(StringBuilder text, List<RowGroup> groups, Column name, List<Column> columns) {
        List<VariantRow> rows =
                groups.stream().flatMap(group -> group.rows().stream()).toList();
        List<Integer> widths =
                columns.stream().map(column -> width(rows, column)).toList();
        int others = widths.stream().mapToInt(width -> GAP.length() + width).sum();
        int widest = Math.max(NARROWEST_NAME, WIDTH - others);
        int nameWidth = Math.min(widest, width(rows, name));
        titles(text, name, nameWidth, columns, widths);
        line(
                text,
                "-".repeat(nameWidth),
                nameWidth,
                widths.stream().map("-"::repeat).toList(),
                widths);
        for (RowGroup group : groups) {
            if (!group.heading().isEmpty()) {
                text.append(group.heading()).append(":\n");
            }
            for (VariantRow row : group.rows()) {
                List<String> names = pieces(name.cell().apply(row), nameWidth);
                List<String> cells =
                        columns.stream().map(column -> column.cell().apply(row)).toList();
                line(text, names.get(0), nameWidth, cells, widths);
                names.subList(1, names.size()).forEach(rest -> text.append(rest).append('\n'));
            }
        }
    }

    private static void across(StringBuilder text, List<AcrossGroups> values) {
        List<List<String>> rows = AcrossTable.rows(values);
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < AcrossTable.HEADINGS.size(); column++) {
            int index = column;
            widths.add(Stream.concat(Stream.of(AcrossTable.HEADINGS), rows.stream())
                    .mapToInt(row -> row.get(index).length())
                    .max()
                    .orElseThrow());
        }
        List<Integer> others = widths.subList(1, widths.size());
        line(text, AcrossTable.HEADINGS.get(0), widths.get(0), tail(AcrossTable.HEADINGS), others);
        line(
                text,
                "-".repeat(widths.get(0)),
                widths.get(0),
                others.stream().map("-"::repeat).toList(),
                others);
        rows.forEach(row -> line(text, row.get(0), widths.get(0), tail(row), others));
    }

    private static List<String> tail(List<String> row) {
        return row.subList(1, row.size());
    }

    private static int width(List<VariantRow> rows, Column column) {
        Stream<String> cells = rows.stream().map(column.cell());
        return Stream.concat(column.title().stream(), cells)
                .mapToInt(String::length)
                .max()
                .orElseThrow();
    }

    /** Headings are bottom-aligned in as many lines as the tallest has. */
    private static void titles(
            StringBuilder text, Column name, int nameWidth, List<Column> columns, List<Integer> widths) {
        int height =
                columns.stream().mapToInt(column -> column.title().size()).max().orElseThrow();
        for (int above = height - 1; above >= 0; above--) {
            int fromBottom = above;
            List<String> cells = columns.stream()
                    .map(column -> titleLine(column, fromBottom))
                    .toList();
            line(text, titleLine(name, fromBottom), nameWidth, cells, widths);
        }
    }

    private static String titleLine(Column column, int fromBottom) {
        int line = column.title().size() - 1 - fromBottom;
        return line < 0 ? "" : column.title().get(line);
    }

    private static void line(StringBuilder text, String name, int width, List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder(name).append(" ".repeat(width - name.length()));
        for (int i = 0; i < cells.size(); i++) {
            line.append(GAP)
                    .append(" ".repeat(widths.get(i) - cells.get(i).length()))
                    .append(cells.get(i));
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    /**
     * A long name in pieces, broken after a blank or hyphen where there is one; it is not shortened, because two long names
     * may differ only at their ends.
     */
    private static List<String> pieces(String text, int width) {
        List<String> pieces = new ArrayList<>();
        String rest = text;
        while (rest.length() > width) {
            String head =
                    rest.charAt(width) == ' ' ? rest.substring(0, width) : rest.substring(0, breakIn(rest, width));
            pieces.add(head.stripTrailing());
            rest = rest.substring(head.length()).stripLeading();
        }
        pieces.add(rest);
        return pieces;
    }

    private static int breakIn(String text, int width) {
        int last = Math.max(text.lastIndexOf(' ', width - 1), text.lastIndexOf('-', width - 1)) + 1;
        return last == 0 ? width : last;
    }

    private static void wrap(StringBuilder text, String indent, String sentence) {
        String line = "";
        for (String word : sentence.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
                text.append(line).append('\n');
                line = indent + word;
            } else {
                line = line.isEmpty() ? word : line + " " + word;
            }
        }
        text.append(line).append('\n');
    }
}
