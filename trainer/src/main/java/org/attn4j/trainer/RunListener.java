package org.attn4j.trainer;

import org.attn4j.runfiles.Evaluation;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.table.EpochRow;
import org.attn4j.runfiles.table.EpochTiming;

/**
 * Told how a run goes, in the training thread. Implementations return fast and throw nothing.
 */
public interface RunListener {

    /** Training begins; epochsDone is above 0 where it goes on from a checkpoint. */
    default void started(RunId run, int epochs, int epochsDone, int batchesPerEpoch, int batchSize) {}

    /** A training batch is done; batch counts from 1 within the epoch. */
    default void batchDone(RunId run, int epoch, int batch, double loss) {}

    /** Images of the test set are evaluated. */
    default void testing(RunId run, int epoch, int imagesDone, int images) {}

    /** An epoch is trained, tested and saved. */
    default void epochDone(RunId run, EpochRow row, EpochTiming timing, boolean best) {}

    /** The run is done and evaluated. */
    default void done(RunId run, Evaluation evaluation) {}

    /** The run ended with a failure. */
    default void failed(RunId run, String cause) {}

    /** Something that the user should know and that does not stop the run. */
    default void warning(RunId run, String message) {}
}
