package org.attn4j.runfiles.table;

import java.nio.file.Path;
import java.util.List;
import org.attn4j.runfiles.folder.FolderProblems;

/** A line of a table; its problems name the file and the line. */
final class CsvLine {

    private final Path file;
    private final int number;
    private final List<String> header;
    private final List<String> values;

    /** Splits a line; its number counts from 1. */
    CsvLine(Path file, int number, List<String> header, String text) {
        this.file = file;
        this.number = number;
        this.header = header;
        this.values = List.of(text.split(",", -1));
        if (values.size() != header.size()) {
            throw FolderProblems.damaged(
                    file, "line " + number + " has " + values.size() + " values for " + header.size() + " columns");
        }
    }

    /** The value of a column as an Integer, a Long or a Double. */
    Object value(String column, Class<?> type) {
        String value = values.get(header.indexOf(column));
        try {
            if (type == int.class) {
                return Integer.valueOf(value);
            }
            return type == long.class ? (Object) Long.valueOf(value) : (Object) Double.valueOf(value);
        } catch (NumberFormatException notANumber) {
            String rule = type == double.class ? "a number" : "a whole number";
            throw FolderProblems.damaged(
                    file, "line " + number + ": " + column + " must be " + rule + ", was \"" + value + "\"");
        }
    }
}
