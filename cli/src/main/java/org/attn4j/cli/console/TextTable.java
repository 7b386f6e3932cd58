package org.attn4j.cli.console;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A text table: text is left-aligned, numbers are right-aligned, with two blanks between columns. */
public final class TextTable {

    private static final String GAP = "  ";

    /** A number, optionally with sign, fraction and per cent sign, or an empty cell. */
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9][0-9,]*([.][0-9]+)?%?|");

    private final List<List<String>> rows = new ArrayList<>();

    /** A table with the given column titles. */
    public TextTable(String... titles) {
        rows.add(List.of(titles));
    }

    /** Adds a row with as many cells as there are titles. */
    public TextTable row(Object... cells) {
        if (cells.length != rows.get(0).size()) {
            throw new IllegalArgumentException(
                    cells.length + " cells in a table of " + rows.get(0).size() + " columns");
        }
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(String.valueOf(cell));
        }
        rows.add(row);
        return this;
    }

    /** The table, one line per row, without trailing blanks. */
    @Override
    public String toString() {
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < rows.get(0).size(); column++) {
            columns.add(new Column(width(column), numeric(column)));
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                line.append(column == 0 ? "" : GAP).append(columns.get(column).aligned(row.get(column)));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private boolean numeric(int column) {
        return rows.size() > 1
                && rows.stream().skip(1).allMatch(row -> NUMBER.matcher(row.get(column))
                        .matches());
    }

    /** The alignment of a column. */
    private record Column(int width, boolean numeric) {

        String aligned(String cell) {
            String blanks = " ".repeat(width - cell.length());
            return numeric ? blanks + cell : cell + blanks;
        }
    }
}
