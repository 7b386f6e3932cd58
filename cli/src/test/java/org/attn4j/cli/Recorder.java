package org.attn4j.cli;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.attn4j.cli.console.Console;

/** A console that remembers what was said. */
public final class Recorder {

    private static final int COLUMNS = 80;

    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream notes = new ByteArrayOutputStream();
    private final Console console;

    private Recorder(boolean terminal, Optional<String> answer) {
        console = new Console(
                stream(results),
                stream(notes),
                terminal,
                COLUMNS,
                answer.map(text -> new BufferedReader(new StringReader(text))));
    }

    /** One that is not a terminal. */
    public static Recorder pipe() {
        return new Recorder(false, Optional.empty());
    }

    /** One that takes itself for a terminal of 80 columns. */
    public static Recorder terminal() {
        return new Recorder(true, Optional.empty());
    }

    /** A terminal at which somebody gives this answer. */
    public static Recorder answering(String answer) {
        return new Recorder(true, Optional.of(answer + "\n"));
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
