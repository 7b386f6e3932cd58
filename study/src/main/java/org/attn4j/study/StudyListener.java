package org.attn4j.study;

import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.study.result.StudyFolder;

/**
 * Told how a study goes, in the thread that runs it. What happens inside a run is told to
 * {@link org.attn4j.trainer.RunListener}. Runs wait for listeners; what one throws ends the study.
 */
public interface StudyListener {

    /**
     * The folder is claimed and nothing is trained yet.
     *
     * @param runs variants x seeds
     * @param toTrain how many of them will be trained now
     */
    default void studyStarted(StudyFolder folder, int runs, int toTrain) {}

    /** A run is not trained because its folder holds it: done, or failed and not to be tried again. */
    default void runSkipped(RunId run, RunRecord record) {}

    /** A run begins; number counts from 1 over all runs of the study. */
    default void runStarted(RunId run, int number, int runs) {}

    /** A run is done. */
    default void runDone(RunId run, RunRecord record) {}

    /**
     * A run failed and its run.json holds the cause.
     *
     * @param cause one sentence
     * @param thrown what was thrown, for a trace
     */
    default void runFailed(RunId run, String cause, Throwable thrown) {}
}
