package org.attn4j.cli.console;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The program's two outputs: results, for pipes, and notes, for the person at the terminal. Safe for any
 * thread.
 */
public final class Console {

    private static final int USUAL_COLUMNS = 80;
    private static final Pattern YES = Pattern.compile("y(es)?", Pattern.CASE_INSENSITIVE);

    private final PrintStream results;
    private final PrintStream notes;
    private final boolean terminal;
    private final boolean resultsTerminal;
    private final int columns;
    private final Optional<BufferedReader> answers;

    /**
     * A console over given streams.
     *
     * @param terminal whether both go to a terminal, where a line can be overwritten
     * @param columns the terminal's width
     * @param answers the person's answers; empty if nobody can be asked
     */
    public Console(
            PrintStream results, PrintStream notes, boolean terminal, int columns, Optional<BufferedReader> answers) {
        this(results, notes, terminal, terminal, columns, answers);
    }

    private Console(
            PrintStream results,
            PrintStream notes,
            boolean terminal,
            boolean resultsTerminal,
            int columns,
            Optional<BufferedReader> answers) {
        this.resultsTerminal = resultsTerminal;
        this.results = results;
        this.notes = notes;
        this.terminal = terminal;
        this.columns = columns;
        this.answers = answers;
    }

    /**
     * The process's own streams, in UTF-8. The launcher says which of them are terminals, and the width; without
     * the launcher all count as terminals if all standard streams are.
     */
    public static Console system() {
        return new Console(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                isTerminal("attn4j.terminal"),
                isTerminal("attn4j.terminal.results"),
                Integer.getInteger("attn4j.columns", USUAL_COLUMNS),
                isTerminal("attn4j.answers")
                        ? Optional.of(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)))
                        : Optional.empty());
    }

    /** Whether somebody can be asked. */
    public boolean interactive() {
        return answers.isPresent();
    }

    /**
     * Asks a question that is answered with yes or no; anything but {@code y} or {@code yes} means no.
     *
     * @throws IllegalStateException if nobody can be asked
     */
    public boolean confirms(String question) {
        notes.print(question + " [y/N] ");
        notes.flush();
        try {
            String answer = answers.orElseThrow(() -> new IllegalStateException("nobody can be asked"))
                    .readLine();
            return answer != null && YES.matcher(answer.strip()).matches();
        } catch (IOException failure) {
            throw new UncheckedIOException("the answer cannot be read", failure);
        }
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
