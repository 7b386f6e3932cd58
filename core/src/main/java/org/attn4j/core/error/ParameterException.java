package org.attn4j.core.error;

/**
 * A parameter whose value breaks a rule. Thrown by constructors of parameter records and by modules that do not fit a
 * shape; configuration adds file, line and pointer.
 */
public final class ParameterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String component;

    /**
     * Names the culprit and the rule.
     *
     * @param component the record component, or an empty string where the whole record is meant
     * @param rule the rule and the value, such as {@code must be odd and at least 1, was 4}
     */
    public ParameterException(String component, String rule) {
        super(rule);
        this.component = component;
    }

    /** The record component that is wrong; empty where the whole record is. */
    public String component() {
        return component;
    }
}
