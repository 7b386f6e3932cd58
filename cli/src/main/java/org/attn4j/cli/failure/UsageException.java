package org.attn4j.cli.failure;

/** A command line, or a path in it, that cannot be used. The message is one sentence that says what to do. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates it with a sentence: what, where, what to do. */
    public UsageException(String message) {
        super(message);
    }

    /** Creates it with a sentence and its cause. */
    public UsageException(String message, Throwable cause) {
        super(message, cause);
    }
}
