package org.attn4j.runfiles.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.attn4j.core.error.DataException;
import org.attn4j.runfiles.folder.FolderProblems;

/**
 * A comma-separated file with a line of column names and a line per record. The columns are the record's components, in
 * their order; each is an int, a long or a double. Equal rows give equal text. Immutable.
 *
 * @param <R> the record
 */
public final class RecordTable<R extends Record> {

    /** metrics.csv. */
    public static final RecordTable<EpochRow> METRICS = new RecordTable<>(EpochRow.class);

    /** timings.csv. */
    public static final RecordTable<EpochTiming> TIMINGS = new RecordTable<>(EpochTiming.class);

    /** iterations.csv. */
    public static final RecordTable<IterationRow> ITERATIONS = new RecordTable<>(IterationRow.class);

    private final Class<R> type;
    private final List<RecordComponent> components;
    private final List<String> columns;

    private RecordTable(Class<R> type) {
        this.type = type;
        this.components = List.of(type.getRecordComponents());
        this.columns = components.stream().map(RecordComponent::getName).toList();
    }

    /**
     * The rows of a file.
     *
     * @param rows the rows in the file's order
     * @param incomplete whether the last line was unterminated and left out, because its writer was stopped or is
     *     writing it
     * @param <R> the record
     */
    public record Rows<R extends Record>(List<R> rows, boolean incomplete) {}

    /** The rows as text, with a line feed at the end of every line. */
    public String text(List<R> rows) {
        StringBuilder text = new StringBuilder(String.join(",", columns)).append('\n');
        for (R row : rows) {
            text.append(components.stream().map(c -> value(c, row)).collect(Collectors.joining(",")))
                    .append('\n');
        }
        return text.toString();
    }

    private static String value(RecordComponent component, Record row) {
        try {
            return component.getAccessor().invoke(row).toString();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(component + " is public and returns a number", impossible);
        }
    }

    /**
     * Reads a file, which may have additional columns.
     *
     * @throws DataException if a column is missing, a line has the wrong number of values, or a value is not a number
     *     of its component's type
     */
    public Rows<R> read(Path file) {
        FolderProblems.requireFile(file, "no such file");
        String text = text(file);
        boolean incomplete = !text.isEmpty() && !text.endsWith("\n");
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        lines.remove(lines.size() - 1);
        if (lines.isEmpty()) {
            throw FolderProblems.damaged(file, "is empty; its first line must name the columns " + columns);
        }
        List<String> header = List.of(lines.get(0).split(","));
        if (!header.containsAll(columns)) {
            throw FolderProblems.damaged(file, "has the columns " + header + ", requires " + columns);
        }
        List<R> rows = new ArrayList<>();
        for (int line = 1; line < lines.size(); line++) {
            rows.add(row(new CsvLine(file, line + 1, header, lines.get(line))));
        }
        return new Rows<>(rows, incomplete);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException moved) {
            throw FolderProblems.damaged(file, "no such file");
        } catch (IOException failure) {
            throw new UncheckedIOException(file + " cannot be read", failure);
        }
    }

    private R row(CsvLine line) {
        Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = components.stream()
                .map(component -> line.value(component.getName(), component.getType()))
                .toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type + " is a public record that accepts all numbers", impossible);
        }
    }
}
