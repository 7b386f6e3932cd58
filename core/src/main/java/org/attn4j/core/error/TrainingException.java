package org.attn4j.core.error;

/** A run that started and could not go on: the loss is not a number, a plugin failed, the disk is full. */
public final class TrainingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** One sentence: what, when, what to do. */
    public TrainingException(String message) {
        super(message);
    }

    /** One sentence, and what it came from. */
    public TrainingException(String message, Throwable cause) {
        super(message, cause);
    }
}
