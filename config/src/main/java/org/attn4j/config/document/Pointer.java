package org.attn4j.config.document;

import java.util.Arrays;
import java.util.List;
import org.attn4j.core.error.ParameterException;

/**
 * A JSON pointer (RFC 6901) to a value inside a configuration: {@code /study/seeds/0}; {@code ~1} stands for a slash
 * and {@code ~0} for a tilde in a name. Immutable.
 *
 * @param names from the outside in, at least one
 */
public record Pointer(List<String> names) {

    /** Copies the list. */
    public Pointer {
        names = List.copyOf(names);
    }

    /**
     * Reads a pointer.
     *
     * @throws IllegalArgumentException with a sentence for the user if the text is not a pointer
     */
    public static Pointer of(String text) {
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException("a pointer must start with /, was \"" + text + "\"");
        }
        if (text.matches(".*~(?![01]).*")) {
            throw new IllegalArgumentException("~ in a pointer must be written as ~0, was \"" + text + "\"");
        }
        return new Pointer(Arrays.stream(text.substring(1).split("/", -1))
                .map(name -> name.replace("~1", "/").replace("~0", "~"))
                .toList());
    }

    /** The pointer to a member or element of the value at {@code pointer}. */
    public static String child(String pointer, String name) {
        return pointer + "/" + ParameterException.path(name);
    }

    /** The first name: the section of the configuration. */
    public String section() {
        return names.get(0);
    }

    @Override
    public String toString() {
        return names.stream().reduce("", Pointer::child);
    }
}
