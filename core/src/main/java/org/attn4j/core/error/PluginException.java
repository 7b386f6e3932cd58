package org.attn4j.core.error;

/** A plugin jar, or a provider in it, that cannot be used. The message names class and jar. */
public final class PluginException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** One sentence with class and jar. */
    public PluginException(String message) {
        super(message);
    }

    /** One sentence with class and jar, and what it came from. */
    public PluginException(String message, Throwable cause) {
        super(message, cause);
    }
}
