package org.attn4j.cli.progress;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Optional;
import org.attn4j.cli.console.Console;
import org.attn4j.runfiles.Evaluation;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.runfiles.table.EpochRow;
import org.attn4j.runfiles.table.EpochTiming;
import org.attn4j.study.StudyListener;
import org.attn4j.study.result.StudyFolder;
import org.attn4j.trainer.RunListener;

/**
 * Shows training as it happens, for a study or a single run: a heading per run, a line per epoch, and on a terminal a bar
 * with rate and remaining time. Called by one thread at a time.
 */
public final class TrainingProgress implements StudyListener, RunListener {

    private final Display display;
    private final ProgressEstimate pace;
    private final boolean traces;
    private int number = 1;
    private int runs = 1;
    private int epochs;
    private int batchesPerEpoch;
    private int batchSize;
    private Optional<EpochRow> latest = Optional.empty();

    TrainingProgress(Display display, ProgressEstimate pace, boolean traces) {
        this.display = display;
        this.pace = pace;
        this.traces = traces;
    }

    /**
     * Creates progress on a console, with a bar if it is a terminal.
     *
     * @param traces whether the stack traces of failed runs are shown
     */
    public static TrainingProgress on(Console console, boolean traces) {
        Display display = console.terminal() ? new BarDisplay(console) : new PlainDisplay(console);
        return new TrainingProgress(display, new ProgressEstimate(System::nanoTime), traces);
    }

    @Override
    public void studyStarted(StudyFolder folder, int total, int toTrain) {
        runs = total;
        pace.studyStarted(toTrain);
        display.line(toTrain + " of " + total + " runs to train, in " + folder.path());
    }

    @Override
    public void noted(String remark) {
        display.line(remark);
    }

    @Override
    public void runSkipped(RunId run, RunRecord record) {
        display.line(name(run) + ": kept, " + record.state().name().toLowerCase(Locale.ROOT) + " before");
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
        display.line(heading(run) + ": " + counted(epochs, "epoch", "epochs") + " of "
                + counted(batches, "batch", "batches") + " of " + size + again);
        display.line(EpochTable.titles());
        pace.runStarted(size, images(epochs, 0), images(epochsDone, 0));
        display.begin(heading(run), images(epochs, 0), images(epochsDone, 0));
    }

    @Override
    public void batchDone(RunId run, int epoch, int batch, double loss) {
        pace.batchDone();
        display.at(
                images(epoch - 1, batch),
                EpochTable.training(epoch, epochs, loss, pace.imagesPerSecond(), pace.left()));
    }

    @Override
    public void testing(RunId run, int epoch, int imagesDone, int images) {
        display.at(images(epoch, 0), "testing " + imagesDone + "/" + images);
        pace.interrupted();
    }

    @Override
    public void epochDone(RunId run, EpochRow row, EpochTiming timing, boolean best) {
        latest = Optional.of(row);
        display.line(EpochTable.row(row, timing, epochs, best));
        pace.interrupted();
    }

    @Override
    public void done(RunId run, Evaluation evaluation) {
        display.end();
        String last = latest.map(row -> String.format(Locale.ROOT, " test accuracy %.4f,", row.testAccuracy()))
                .orElse("");
        display.line(String.format(
                Locale.ROOT,
                "%s done:%s %s %.4f after epoch %d",
                heading(run),
                last,
                evaluation.weights(),
                evaluation.accuracy(),
                evaluation.epoch()));
    }

    /** The caller reports the cause. */
    @Override
    public void failed(RunId run, String cause) {
        display.end();
    }

    @Override
    public void runFailed(RunId run, String cause, Throwable thrown) {
        display.end();
        display.line(heading(run) + " failed: " + cause);
        if (traces) {
            StringWriter trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace, true));
            display.line(trace.toString());
        }
    }

    @Override
    public void warning(RunId run, String message) {
        display.line(name(run) + ": " + message);
    }

    private long images(int fullEpochs, int batches) {
        return ((long) fullEpochs * batchesPerEpoch + batches) * batchSize;
    }

    private String heading(RunId run) {
        return "[" + number + "/" + runs + "] " + name(run);
    }

    private static String counted(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    private static String name(RunId run) {
        return run.variant() + " seed " + run.seed();
    }
}
