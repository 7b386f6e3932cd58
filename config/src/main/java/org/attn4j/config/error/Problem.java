package org.attn4j.config.error;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that is wrong with a configuration. Immutable.
 *
 * @param place where the value came from
 * @param pointer the value's JSON pointer; empty for the whole configuration
 * @param variant the variant that has the problem; empty where all have it or there are none
 * @param message the rule and the value, such as {@code must be odd and at least 1, was 4}
 */
public record Problem(Location place, String pointer, Optional<String> variant, String message) {

    /** Nothing is null. */
    public Problem {
        Objects.requireNonNull(place);
        Objects.requireNonNull(pointer);
        Objects.requireNonNull(variant);
        Objects.requireNonNull(message);
    }

    /** A problem that belongs to no variant. */
    public Problem(Location place, String pointer, String message) {
        this(place, pointer, Optional.empty(), message);
    }

    /** The same problem, told of one variant. */
    public Problem inVariant(String name) {
        return new Problem(place, pointer, Optional.of(name), message);
    }

    /** One line under a headline: {@code 21:52 /model/attention/kernel (variant eca): must be odd, was 4}. */
    String line(Path headline) {
        StringBuilder where = new StringBuilder(place.textUnder(headline));
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
