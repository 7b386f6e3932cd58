package org.attn4j.core.error;

/** Thrown if a plugin jar, or a provider in it, cannot be used. The message names the class and the jar. */
public final class PluginException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Takes one sentence that names the class and the jar. */
    public PluginException(String message) {
        super(message);
    }

    /** Takes one sentence that names the class and the jar, and the cause. */
    public PluginException(String message, Throwable cause) {
        super(message, cause);
    }
}
