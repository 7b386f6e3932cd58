package org.attn4j.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.attn4j.cli.console.Console;

/** A console that remembers what was said. */
public final class Recorder {

    private static final int COLUMNS = 80;

    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream notes = new ByteArrayOutputStream();
    private final Console console;

    private Recorder(boolean terminal) {
        console = new Console(stream(results), stream(notes), terminal, COLUMNS);
    }

    /** One that is not a terminal. */
    public static Recorder pipe() {
        return new Recorder(false);
    }

    /** One that takes itself for a terminal of 80 columns. */
    public static Recorder terminal() {
        return new Recorder(true);
    }

    /** The console to speak to. */
    public Console console() {
        return console;
    }

    /** What went to standard output. */
    public String results() {
        return results.toString(StandardCharsets.UTF_8);
    }

    /** What went to standard error. */
    public String notes() {
        return notes.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
