package org.attn4j.config.error;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * One problem of a configuration. Immutable.
 *
 * @param location where the value came from
 * @param pointer the value's JSON pointer; empty for the whole configuration
 * @param variant the variant that has the problem, or the first of several and their number; empty if all have it or there are none
 * @param message the rule and the value that breaks it, such as {@code must be odd and at least 1, was 4}
 */
public record Problem(Location location, String pointer, Optional<String> variant, String message) {

    /** No component may be null. */
    public Problem {
        Objects.requireNonNull(location);
        Objects.requireNonNull(pointer);
        Objects.requireNonNull(variant);
        Objects.requireNonNull(message);
    }

    /** A problem that no single variant has. */
    public Problem(Location location, String pointer, String message) {
        this(location, pointer, Optional.empty(), message);
    }

    /** The same problem, attributed to one variant. */
    public Problem inVariant(String name) {
        return new Problem(location, pointer, Optional.of(name), message);
    }

    /**
     * The problem as one line under a headline:
     * {@code 21:52 /model/attention/kernel (variant eca): must be odd, was 4}.
     */
    String line(Path headline) {
        StringBuilder where = new StringBuilder(location.textUnder(headline));
        append(where, pointer);
        variant.ifPresent(name -> append(where, "(variant " + name + ")"));
        return where.isEmpty() ? message : where + ": " + message;
    }

    private static void append(StringBuilder where, String text) {
        if (!where.isEmpty() && !text.isEmpty()) {
            where.append(' ');
        }
        where.append(text);
    }
}
