package org.attn4j.cli.progress;

import java.util.List;
import java.util.Optional;
import org.attn4j.runfiles.Evaluation;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.runfiles.table.EpochRow;
import org.attn4j.runfiles.table.EpochTiming;
import org.attn4j.study.result.StudyFolder;

/** One run after the other, each with its own heading, table and bar. */
final class SequentialProgress implements ProgressStyle {

    private final Display display;
    private final ProgressEstimate pace;
    private int number = 1;
    private int runs = 1;
    private int epochs;
    private int batchesPerEpoch;
    private int batchSize;
    private Optional<EpochRow> latest = Optional.empty();

    SequentialProgress(Display display, ProgressEstimate pace) {
        this.display = display;
        this.pace = pace;
    }

    @Override
    public void studyStarted(StudyFolder folder, int total, List<RunId> toTrain, int concurrentRuns) {
        runs = total;
        pace.studyStarted(toTrain.size());
        display.line(toTrain.size() + " of " + total + " runs to train, in " + folder.path());
    }

    @Override
    public void runSkipped(RunId run, RunRecord record) {
        display.line(RunText.kept(run, record));
    }

    @Override
    public void runStarted(RunId run, int startedNumber, int total) {
        number = startedNumber;
        runs = total;
    }

    @Override
    public void started(RunId run, int epochsOfRun, int epochsDone, int batches, int size) {
        epochs = epochsOfRun;
        batchesPerEpoch = batches;
        batchSize = size;
        latest = Optional.empty();
        String again = epochsDone > 0 ? ", resuming after epoch " + epochsDone : "";
        display.line(heading(run) + ": " + RunText.counted(epochs, "epoch", "epochs") + " of "
                + RunText.counted(batches, "batch", "batches") + " of " + size + again);
        display.line(EpochTable.titles());
        pace.runStarted(run, images(epochs, 0), images(epochsDone, 0));
        display.begin(heading(run), images(epochs, 0), images(epochsDone, 0));
    }

    @Override
    public void batchDone(RunId run, int epoch, int batch, double loss) {
        pace.trained(run, images(epoch - 1, batch));
        display.at(
                images(epoch - 1, batch),
                EpochTable.training(epoch, epochs, loss, pace.imagesPerSecond(), pace.left()));
    }

    @Override
    public void testing(RunId run, int epoch, int imagesDone, int images) {
        display.at(images(epoch, 0), "testing " + imagesDone + "/" + images);
        pace.interrupted(run);
    }

    @Override
    public void epochDone(RunId run, EpochRow row, EpochTiming timing, boolean best) {
        latest = Optional.of(row);
        display.line(EpochTable.row(row, timing, epochs, best));
        pace.interrupted(run);
    }

    @Override
    public void done(RunId run, Evaluation evaluation) {
        end(run);
        display.line(heading(run) + RunText.done(latest, evaluation));
    }

    /** The caller reports the cause. */
    @Override
    public void failed(RunId run, String cause) {
        end(run);
    }

    @Override
    public void runFailed(RunId run, String cause, Throwable thrown) {
        end(run);
        display.line(heading(run) + " failed: " + cause);
    }

    @Override
    public void studyEnded() {
        display.end();
    }

    private void end(RunId run) {
        pace.runEnded(run);
        display.end();
    }

    private long images(int fullEpochs, int batches) {
        return ((long) fullEpochs * batchesPerEpoch + batches) * batchSize;
    }

    private String heading(RunId run) {
        return RunText.heading(run, number, runs);
    }
}
