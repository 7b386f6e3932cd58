package org.attn4j.cli.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * The program's two voices: results, which others may read from a pipe, and notes, which are for the person at the
 * terminal. Safe for any thread.
 */
public final class Console {

    private static final int USUAL_COLUMNS = 80;

    private final PrintStream results;
    private final PrintStream notes;
    private final boolean terminal;
    private final int columns;

    /**
     * A console over given streams.
     *
     * @param terminal whether notes go to a terminal, where a line may be drawn over
     * @param columns the terminal's width
     */
    public Console(PrintStream results, PrintStream notes, boolean terminal, int columns) {
        this.results = results;
        this.notes = notes;
        this.terminal = terminal;
        this.columns = columns;
    }

    /**
     * The process's own streams, in UTF-8. Whether standard error is a terminal, and how wide, the launcher says; without
     * the launcher it is taken for a terminal where all standard streams are one.
     */
    public static Console system() {
        String told = System.getProperty("attn4j.terminal");
        boolean terminal = told == null ? System.console() != null : Boolean.parseBoolean(told);
        return new Console(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                terminal,
                Integer.getInteger("attn4j.columns", USUAL_COLUMNS));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** Prints a line, or several, of the command's result. */
    public void result(String text) {
        print(results, text);
    }

    /** Prints a line, or several, that is not part of the result: progress, warnings, errors. */
    public void note(String text) {
        print(notes, text);
    }

    private static void print(PrintStream stream, String text) {
        stream.print(text.endsWith("\n") ? text : text + System.lineSeparator());
        stream.flush();
    }

    /** Where notes go. */
    public PrintStream notes() {
        return notes;
    }

    /** Where results go, for those that want a writer; flushes at each line. */
    public PrintWriter resultWriter() {
        return new PrintWriter(results, true, StandardCharsets.UTF_8);
    }

    /** {@link #notes()} for those that want a writer; flushes at each line. */
    public PrintWriter noteWriter() {
        return new PrintWriter(notes, true, StandardCharsets.UTF_8);
    }

    /** Whether notes go to a terminal. */
    public boolean terminal() {
        return terminal;
    }

    /** The terminal's width in characters. */
    public int columns() {
        return columns;
    }
}
