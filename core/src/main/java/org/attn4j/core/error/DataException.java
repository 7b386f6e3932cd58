package org.attn4j.core.error;

/**
 * Thrown if a dataset or stored file is missing, damaged or not as configured. The message is one sentence that names
 * the location.
 */
public final class DataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Takes one sentence: what is wrong, where, what to do. */
    public DataException(String message) {
        super(message);
    }

    /** Takes one sentence and the cause. */
    public DataException(String message, Throwable cause) {
        super(message, cause);
    }
}
