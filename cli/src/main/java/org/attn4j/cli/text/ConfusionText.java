package org.attn4j.cli.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.attn4j.cli.console.TextTable;

/** A confusion matrix for a terminal. Class names at the columns are shortened or numbered if lines would be too long. */
public final class ConfusionText {

    private static final int LONGEST_LINE = 100;
    private static final int LONGEST_ROW_NAME = 24;

    /** Column names may be cut to these lengths; shorter ones could not be recognised. */
    private static final int LONGEST_CUT = 12;

    private static final int SHORTEST_CUT = 4;

    private static final String HEADING = "confusion matrix: rows are true classes, columns are predicted classes";

    private ConfusionText() {}

    /**
     * The matrix, if it fits in {@value #LONGEST_LINE} columns, otherwise where to find it.
     *
     * @param counts for each true class the images predicted as each class, in the order of the classes
     */
    public static String of(List<String> classes, List<List<Integer>> counts) {
        return inFull(classes, counts)
                .or(() -> cut(classes, counts))
                .or(() -> numbered(classes, counts))
                .orElse("confusion matrix: too wide for a terminal with " + classes.size()
                        + " classes; --json prints it\n");
    }

    private static Optional<String> inFull(List<String> classes, List<List<Integer>> counts) {
        return table(HEADING, classes, classes, counts);
    }

    /** As much of the names as fits, if they stay distinct. */
    private static Optional<String> cut(List<String> classes, List<List<Integer>> counts) {
        return IntStream.iterate(LONGEST_CUT, length -> length >= SHORTEST_CUT, length -> length - 1)
                .mapToObj(length -> cut(classes, length))
                .filter(columns -> new HashSet<>(columns).size() == columns.size())
                .flatMap(columns -> table(HEADING + ", their names shortened", columns, classes, counts).stream())
                .findFirst();
    }

    private static Optional<String> numbered(List<String> classes, List<List<Integer>> counts) {
        List<String> numbers = IntStream.rangeClosed(1, classes.size())
                .mapToObj(String::valueOf)
                .toList();
        int width = String.valueOf(classes.size()).length();
        List<String> names = cut(classes, LONGEST_ROW_NAME);
        List<String> rows = IntStream.range(0, classes.size())
                .mapToObj(i -> " ".repeat(width - numbers.get(i).length()) + numbers.get(i) + " " + names.get(i))
                .toList();
        return table(HEADING + ", numbered as the rows", numbers, rows, counts);
    }

    private static List<String> cut(List<String> names, int length) {
        return names.stream()
                .map(name -> name.substring(0, Math.min(length, name.length())).strip())
                .toList();
    }

    private static Optional<String> table(
            String heading, List<String> columns, List<String> rows, List<List<Integer>> counts) {
        List<String> titles = new ArrayList<>(List.of(""));
        titles.addAll(columns);
        TextTable table = new TextTable(titles.toArray(String[]::new));
        for (int row = 0; row < rows.size(); row++) {
            List<Object> cells = new ArrayList<>(List.of(rows.get(row)));
            cells.addAll(counts.get(row));
            table.row(cells.toArray());
        }
        String text = table.toString();
        return text.lines().allMatch(line -> line.length() <= LONGEST_LINE)
                ? Optional.of(heading + "\n" + text)
                : Optional.empty();
    }
}
