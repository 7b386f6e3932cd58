package org.attn4j.study;

import java.util.List;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.study.result.StudyFolder;

/**
 * Receives the events of a study in the thread that runs it. Events inside a run go to {@link
 * org.attn4j.trainer.RunListener}. Runs wait for listeners; an exception from one ends the study.
 */
public interface StudyListener {

    /**
     * The folder is reserved and nothing has been trained yet.
     *
     * @param runs variants x seeds
     * @param toTrain those that will be trained now, in order
     * @param concurrentRuns how many of them train at a time
     */
    default void studyStarted(StudyFolder folder, int runs, List<RunId> toTrain, int concurrentRuns) {}

    /** A remark on the folder: a run has a new name or goes on, data has moved. One sentence. */
    default void noted(String remark) {}

    /** A run is skipped: it is done, or it failed before and failed runs are not retried. */
    default void runSkipped(RunId run, RunRecord record) {}

    /** A run starts; {@code number} counts all runs of the study from 1. */
    default void runStarted(RunId run, int number, int runs) {}

    /** A run is done. */
    default void runDone(RunId run, RunRecord record) {}

    /**
     * A run failed; its run.json holds the cause.
     *
     * @param cause one sentence
     * @param thrown the exception, for a stack trace
     */
    default void runFailed(RunId run, String cause, Throwable thrown) {}

    /** No run is training any more: all have ended, or the study was stopped by an exception. */
    default void studyEnded() {}
}
