package org.attn4j.core.error;

/** Thrown if a run started but cannot continue: the loss is not a number, a plugin failed, the disk is full. */
public final class TrainingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Takes one sentence: what failed, when, what to do. */
    public TrainingException(String message) {
        super(message);
    }

    /** Takes one sentence and the cause. */
    public TrainingException(String message, Throwable cause) {
        super(message, cause);
    }
}
