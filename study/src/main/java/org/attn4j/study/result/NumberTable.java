package org.attn4j.study.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attn4j.core.error.DataException;

/**
 * A comma-separated file of numbers under a line of column names, as runs write them.
 *
 * @param rows the lines, each by column name
 * @param torn whether the last line had no end and was left out: its writer was stopped, or writes it now
 */
record NumberTable(List<Map<String, Double>> rows, boolean torn) {

    /**
     * Reads a file.
     *
     * @param columns the columns that there must be; others are read too
     * @throws DataException where a column is missing, a line has another number of values, or a value is no number
     */
    static NumberTable read(Path file, List<String> columns) {
        FolderProblems.requireFile(file, "no such file");
        String text = text(file);
        boolean torn = !text.isEmpty() && !text.endsWith("\n");
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        lines.remove(lines.size() - 1);
        if (lines.isEmpty()) {
            throw FolderProblems.damaged(file, "is empty; its first line must name the columns " + columns);
        }
        List<String> header = List.of(lines.get(0).split(","));
        if (!header.containsAll(columns)) {
            throw FolderProblems.damaged(file, "has the columns " + header + ", needs " + columns);
        }
        List<Map<String, Double>> rows = new ArrayList<>();
        for (int line = 1; line < lines.size(); line++) {
            rows.add(row(file, line + 1, header, lines.get(line)));
        }
        return new NumberTable(rows, torn);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(file + " cannot be read", failure);
        }
    }

    private static Map<String, Double> row(Path file, int number, List<String> header, String line) {
        String[] values = line.split(",", -1);
        if (values.length != header.size()) {
            throw FolderProblems.damaged(
                    file, "line " + number + " has " + values.length + " values for " + header.size() + " columns");
        }
        Map<String, Double> row = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            row.put(header.get(i), number(file, number, header.get(i), values[i]));
        }
        return row;
    }

    private static double number(Path file, int line, String column, String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException notANumber) {
            throw FolderProblems.damaged(
                    file, "line " + line + ": " + column + " must be a number, was \"" + value + "\"");
        }
    }
}
