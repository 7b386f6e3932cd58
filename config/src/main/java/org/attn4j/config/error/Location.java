package org.attn4j.config.error;

import java.nio.file.Path;

/** Where a value came from: a file with line and column, or an option of the command line. Immutable. */
public sealed interface Location {

    /**
     * A location in a file.
     *
     * @param file as the user wrote it; a file named by another is relative to that one
     * @param line from 1; 0 means the file as a whole
     * @param column in characters, from 1; 0 means the file as a whole
     */
    record InFile(Path file, int line, int column) implements Location {}

    /**
     * An option of the command line.
     *
     * @param name such as {@code --set}
     */
    record Option(String name) implements Location {}

    /** The location at a line and column, both from 1. */
    static Location at(Path file, int line, int column) {
        return new InFile(file, line, column);
    }

    /** The file as a whole. */
    static Location whole(Path file) {
        return new InFile(file, 0, 0);
    }

    /** An option such as {@code --set}. */
    static Location option(String name) {
        return new Option(name);
    }

    /** The complete location: {@code study.json:9:34}, {@code study.json} or {@code --set}. */
    default String text() {
        if (this instanceof InFile in) {
            return in.line() == 0 ? in.file().toString() : in.file() + ":" + in.line() + ":" + in.column();
        }
        return ((Option) this).name();
    }

    /** The location under a headline that names the file: {@code 9:34}; empty for the file as a whole. */
    default String textUnder(Path headline) {
        if (this instanceof InFile in && in.file().equals(headline)) {
            return in.line() == 0 ? "" : in.line() + ":" + in.column();
        }
        return text();
    }
}
