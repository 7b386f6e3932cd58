package org.attn4j.trainer;

import org.attn4j.runfiles.Evaluation;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.table.EpochRow;
import org.attn4j.runfiles.table.EpochTiming;

/**
 * Receives the progress of a run, in the training thread. Implementations return quickly and do not throw.
 */
public interface RunListener {

    /** Training starts; epochsDone is above 0 if it resumes from a checkpoint. */
    default void started(RunId run, int epochs, int epochsDone, int batchesPerEpoch, int batchSize) {}

    /** A training batch has finished; batch counts from 1 within the epoch. */
    default void batchDone(RunId run, int epoch, int batch, double loss) {}

    /** Some images of the test set have been evaluated. */
    default void testing(RunId run, int epoch, int imagesDone, int images) {}

    /** An epoch has been trained, tested and saved. */
    default void epochDone(RunId run, EpochRow row, EpochTiming timing, boolean best) {}

    /** The run has finished and its best weights have been evaluated. */
    default void done(RunId run, Evaluation evaluation) {}

    /** The run has failed. */
    default void failed(RunId run, String cause) {}

    /** A problem that the user should know of but that does not stop the run. */
    default void warning(RunId run, String message) {}
}
