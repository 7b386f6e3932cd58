package org.attn4j.cluster.driver;

/** What Spark says of the tasks and executors of a study. */
sealed interface TaskEvent {

    /** A task has started; {@code index} is the run's place among those of the job. */
    record Started(int index, int attempt, String host, String executor) implements TaskEvent {}

    /** A task has ended; {@code reason} says why if not well. */
    record Ended(int index, boolean well, String reason) implements TaskEvent {}

    /** An executor has joined. */
    record Joined(String executor, String host, int cores) implements TaskEvent {}

    /** An executor is gone. */
    record Gone(String executor, String reason) implements TaskEvent {}
}
