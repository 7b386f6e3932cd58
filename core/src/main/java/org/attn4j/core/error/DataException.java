package org.attn4j.core.error;

/**
 * A dataset, or a stored file, that is absent, damaged or not what the configuration says. The message is one sentence
 * with the place.
 */
public final class DataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** One sentence: what, where, what to do. */
    public DataException(String message) {
        super(message);
    }

    /** One sentence, and what it came from. */
    public DataException(String message, Throwable cause) {
        super(message, cause);
    }
}
