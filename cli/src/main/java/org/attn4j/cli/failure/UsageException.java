package org.attn4j.cli.failure;

/** A command line, or the place it names, that cannot be used. The message is one sentence that says what to do. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** One sentence: what, where, what to do. */
    public UsageException(String message) {
        super(message);
    }

    /** One sentence, and what it came from. */
    public UsageException(String message, Throwable cause) {
        super(message, cause);
    }
}
