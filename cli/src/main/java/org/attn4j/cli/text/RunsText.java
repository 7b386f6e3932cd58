package org.attn4j.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attn4j.cli.console.TextTable;
import org.attn4j.study.listing.ListedRun;
import org.attn4j.study.listing.ListedState;

/** Formats a list of runs for the terminal, one line per run. */
public final class RunsText {

    private static final int WIDTH = 100;

    /** Labels and names are not shortened below this. */
    private static final int SHORTEST = 12;

    /** The date in a time such as {@code 2026-03-01T10:15:30Z}. */
    private static final int DATE_LENGTH = "2026-03-01".length();

    private static final String STUDY = "STUDY";
    private static final String VARIANT = "VARIANT";
    private static final String LABEL = "LABEL";
    private static final String SAVED = "LAST SAVED";
    private static final String SIZE = "SIZE";

    private record Column(String title, List<String> cells) {

        static Column of(String title, List<ListedRun> runs, Function<ListedRun, String> cell) {
            return new Column(title, runs.stream().map(cell).toList());
        }

        int width() {
            return Math.max(
                    title.length(),
                    cells.stream().mapToInt(String::length).max().orElse(0));
        }

        Column clipped(int width) {
            return new Column(
                    title, cells.stream().map(cell -> clip(cell, width)).toList());
        }
    }

    private RunsText() {}

    /** The table and a line that counts the runs. No line has over 100 characters unless a column alone is too wide. */
    public static String of(List<ListedRun> runs) {
        List<Column> columns = fitting(columns(runs));
        TextTable table = new TextTable(columns.stream().map(Column::title).toArray(String[]::new));
        for (int i = 0; i < runs.size(); i++) {
            int row = i;
            table.row(columns.stream().map(column -> column.cells().get(row)).toArray());
        }
        return table + "\n" + totals(runs);
    }

    private static List<Column> columns(List<ListedRun> runs) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of(STUDY, runs, ListedRun::study));
        columns.add(Column.of(VARIANT, runs, ListedRun::variant));
        columns.add(
                Column.of("SEED", runs, run -> run.seed().map(String::valueOf).orElse("")));
        columns.add(Column.of("STATE", runs, run -> lower(run.state())));
        columns.add(Column.of("EPOCHS", runs, run -> run.epochsDone() + " of " + run.epochs()));
        columns.add(Column.of(
                "TEST %",
                runs, run -> run.testAccuracy()
                        .map(accuracy -> String.format(Locale.ROOT, "%.2f", 100 * accuracy))
                        .orElse("")));
        columns.add(Column.of(SAVED, runs, run -> run.lastSaved()
                .map(time -> time.substring(0, Math.min(DATE_LENGTH, time.length())))
                .orElse("")));
        columns.add(Column.of(SIZE, runs, run -> ByteCount.text(run.bytes())));
        if (runs.stream().anyMatch(run -> run.label().isPresent())) {
            columns.add(Column.of(LABEL, runs, run -> run.label().orElse("")));
        }
        return columns;
    }

    /** Without sizes if the lines are too long, then without dates; then labels and names are shortened. */
    private static List<Column> fitting(List<Column> all) {
        List<Column> columns = new ArrayList<>(all);
        for (String title : List.of(SIZE, SAVED)) {
            if (excess(columns) > 0) {
                columns.removeIf(column -> column.title().equals(title));
            }
        }
        for (String title : List.of(LABEL, VARIANT, STUDY)) {
            int excess = excess(columns);
            if (excess > 0) {
                columns.replaceAll(column -> column.title().equals(title)
                        ? column.clipped(Math.max(SHORTEST, column.width() - excess))
                        : column);
            }
        }
        return columns;
    }

    private static int excess(List<Column> columns) {
        return columns.stream().mapToInt(column -> column.width() + 2).sum() - 2 - WIDTH;
    }

    /** Beginning and end of a text, because long names often differ only at the end. */
    private static String clip(String text, int width) {
        if (text.length() <= width) {
            return text;
        }
        int kept = width - "...".length();
        return text.substring(0, kept - kept / 2) + "..." + text.substring(text.length() - kept / 2);
    }

    private static String totals(List<ListedRun> runs) {
        Map<ListedState, Long> counts =
                runs.stream().collect(Collectors.groupingBy(ListedRun::state, TreeMap::new, Collectors.counting()));
        long bytes = runs.stream().mapToLong(ListedRun::bytes).sum();
        return runs.size() + (runs.size() == 1 ? " run: " : " runs: ")
                + counts.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + lower(entry.getKey()))
                        .collect(Collectors.joining(", "))
                + "; " + ByteCount.text(bytes);
    }

    private static String lower(ListedState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
