package org.attn4j.cli.process;

import java.util.Optional;
import org.attn4j.runfiles.table.EpochRow;
import org.attn4j.runfiles.table.EpochTiming;

/**
 * An event of a run in a child process, one JSON object per line; exactly one component is present. Events correspond to
 * the methods of {@link org.attn4j.trainer.RunListener}.
 *
 * @param started training starts
 * @param batch a batch is trained; at most four per second are reported
 * @param testing images are tested; at most four per second are reported
 * @param epoch an epoch is trained, tested and saved
 * @param done the best weights are evaluated; evaluation.json has the result
 * @param warning a problem that does not stop the run
 */
record RunEvent(
        Optional<Started> started,
        Optional<Batch> batch,
        Optional<Testing> testing,
        Optional<Epoch> epoch,
        Optional<Done> done,
        Optional<String> warning) {

    record Started(int epochs, int epochsDone, int batchesPerEpoch, int batchSize) {}

    record Batch(int epoch, int batch, double loss) {}

    record Testing(int epoch, int imagesDone, int images) {}

    record Epoch(EpochRow row, EpochTiming timing, boolean best) {}

    record Done(int epoch, double accuracy) {}

    private static final RunEvent NONE = new RunEvent(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    static RunEvent of(Started started) {
        return new RunEvent(Optional.of(started), NONE.batch, NONE.testing, NONE.epoch, NONE.done, NONE.warning);
    }

    static RunEvent of(Batch batch) {
        return new RunEvent(NONE.started, Optional.of(batch), NONE.testing, NONE.epoch, NONE.done, NONE.warning);
    }

    static RunEvent of(Testing testing) {
        return new RunEvent(NONE.started, NONE.batch, Optional.of(testing), NONE.epoch, NONE.done, NONE.warning);
    }

    static RunEvent of(Epoch epoch) {
        return new RunEvent(NONE.started, NONE.batch, NONE.testing, Optional.of(epoch), NONE.done, NONE.warning);
    }

    static RunEvent of(Done done) {
        return new RunEvent(NONE.started, NONE.batch, NONE.testing, NONE.epoch, Optional.of(done), NONE.warning);
    }

    static RunEvent ofWarning(String warning) {
        return new RunEvent(NONE.started, NONE.batch, NONE.testing, NONE.epoch, NONE.done, Optional.of(warning));
    }
}
