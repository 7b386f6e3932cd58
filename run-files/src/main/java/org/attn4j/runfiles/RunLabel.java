package org.attn4j.runfiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import org.attn4j.core.error.DataException;
import org.attn4j.core.file.AtomicFile;

/**
 * The label of a run: one line of text by which its user recognises it. It has a file of its own, so a label can be given
 * while the run is training.
 */
public final class RunLabel {

    /** The longest label, in characters. */
    public static final int LONGEST = 200;

    private RunLabel() {}

    /**
     * The run's label; empty if it has none.
     *
     * @throws DataException if the file cannot be read
     */
    public static Optional<String> read(RunFolder run) {
        if (!Files.exists(run.label())) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(run.label(), StandardCharsets.UTF_8)
                            .strip())
                    .filter(text -> !text.isEmpty());
        } catch (IOException failure) {
            throw new DataException(run.label() + ": cannot be read: " + failure.getMessage(), failure);
        }
    }

    /** What is wrong with a text as a label, in one clause; empty if it can be one. */
    public static Optional<String> problem(String text) {
        if (text.isBlank()) {
            return Optional.of("must not be blank");
        }
        if (text.length() > LONGEST) {
            return Optional.of("must have at most " + LONGEST + " characters, has " + text.length());
        }
        return text.chars().anyMatch(Character::isISOControl)
                ? Optional.of("must be one line without control characters")
                : Optional.empty();
    }

    /**
     * Sets or replaces the label.
     *
     * @throws IllegalArgumentException if the text has a {@link #problem}
     */
    public static void write(RunFolder run, String text) throws IOException {
        problem(text).ifPresent(problem -> {
            throw new IllegalArgumentException("a label " + problem);
        });
        AtomicFile.write(run.label(), text.strip() + "\n");
    }

    /** Removes the label if there is one. */
    public static void remove(RunFolder run) throws IOException {
        Files.deleteIfExists(run.label());
    }
}
