package org.attn4j.cli.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * The program's two outputs: results, for pipes, and notes, for the person at the terminal. Safe for any
 * thread.
 */
public final class Console {

    private static final int USUAL_COLUMNS = 80;

    private final PrintStream results;
    private final PrintStream notes;
    private final boolean terminal;
    private final boolean resultsTerminal;
    private final int columns;

    /**
     * A console over given streams.
     *
     * @param terminal whether both go to a terminal, where a line can be overwritten
     * @param columns the terminal's width
     */
    public Console(PrintStream results, PrintStream notes, boolean terminal, int columns) {
        this(results, notes, terminal, terminal, columns);
    }

    private Console(PrintStream results, PrintStream notes, boolean terminal, boolean resultsTerminal, int columns) {
        this.resultsTerminal = resultsTerminal;
        this.results = results;
        this.notes = notes;
        this.terminal = terminal;
        this.columns = columns;
    }

    /**
     * The process's own streams, in UTF-8. The launcher says which of them are terminals, and the width; without
     * the launcher both count as terminals if all standard streams are.
     */
    public static Console system() {
        return new Console(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                isTerminal("attn4j.terminal"),
                isTerminal("attn4j.terminal.results"),
                Integer.getInteger("attn4j.columns", USUAL_COLUMNS));
    }

    private static boolean isTerminal(String property) {
        String value = System.getProperty(property);
        return value == null ? System.console() != null : Boolean.parseBoolean(value);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** Prints one or more lines of the command's result. */
    public void result(String text) {
        print(results, text);
    }

    /** Prints one or more lines that are not part of the result: progress, warnings, errors. */
    public void note(String text) {
        print(notes, text);
    }

    private static void print(PrintStream stream, String text) {
        stream.print(text.endsWith("\n") ? text : text + System.lineSeparator());
        stream.flush();
    }

    /** The stream of notes. */
    public PrintStream notes() {
        return notes;
    }

    /** The stream of results as a writer; flushes at each line. */
    public PrintWriter resultWriter() {
        return new PrintWriter(results, true, StandardCharsets.UTF_8);
    }

    /** {@link #notes()} as a writer; flushes at each line. */
    public PrintWriter noteWriter() {
        return new PrintWriter(notes, true, StandardCharsets.UTF_8);
    }

    /** Whether notes go to a terminal. */
    public boolean terminal() {
        return terminal;
    }

    /** Whether results go to a terminal, where lines can be overwritten. */
    public boolean resultsTerminal() {
        return resultsTerminal;
    }

    /** The terminal's width in characters. */
    public int columns() {
        return columns;
    }
}
