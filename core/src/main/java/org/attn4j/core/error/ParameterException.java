package org.attn4j.core.error;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Thrown if a parameter's value violates a rule, by constructors of parameter records and by modules that do not fit a
 * shape. The configuration adds file, line and pointer.
 */
public final class ParameterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String component;

    /**
     * Names the component and the rule.
     *
     * @param component the record component, or an empty string for the whole record
     * @param rule the rule and the value, such as {@code must be odd and at least 1, was 4}
     */
    public ParameterException(String component, String rule) {
        super(rule);
        this.component = component;
    }

    /**
     * The path to a value within a component, in the form of {@link #component()}: names joined by slashes, with
     * {@code ~1} for a slash and {@code ~0} for a tilde in a name (RFC 6901).
     */
    public static String path(String... names) {
        return Arrays.stream(names)
                .map(name -> name.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining("/"));
    }

    /** The path of the record component that is wrong; empty for the whole record. */
    public String component() {
        return component;
    }
}
