package org.attn4j.cli.progress;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.attn4j.cli.console.Console;
import org.attn4j.runfiles.Evaluation;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.runfiles.table.EpochRow;
import org.attn4j.runfiles.table.EpochTiming;
import org.attn4j.study.StudyListener;
import org.attn4j.study.StudyWarnings;
import org.attn4j.study.result.StudyFolder;
import org.attn4j.trainer.RunListener;

/**
 * Shows training as it happens, for a study or a single run: a line per epoch, and on a terminal a bar with rate and
 * remaining time. Runs that train one after the other have a heading each; those that train at the same time share one
 * table. Safe for any thread.
 */
public final class TrainingProgress implements StudyListener, RunListener, StudyWarnings {

    private final Display display;
    private final ProgressEstimate pace;
    private final boolean traces;
    private ProgressStyle style;

    TrainingProgress(Display display, ProgressEstimate pace, boolean traces) {
        this.display = display;
        this.pace = pace;
        this.traces = traces;
        this.style = new SequentialProgress(display, pace);
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
    public synchronized void studyStarted(StudyFolder folder, int runs, List<RunId> toTrain, int concurrentRuns) {
        if (concurrentRuns > 1) {
            style = new ConcurrentProgress(display, pace);
        }
        style.studyStarted(folder, runs, toTrain, concurrentRuns);
    }

    @Override
    public synchronized void noted(String remark) {
        display.line(remark);
    }

    @Override
    public synchronized void runSkipped(RunId run, RunRecord record) {
        style.runSkipped(run, record);
    }

    @Override
    public synchronized void runStarted(RunId run, int number, int runs) {
        style.runStarted(run, number, runs);
    }

    @Override
    public synchronized void started(RunId run, int epochs, int epochsDone, int batchesPerEpoch, int batchSize) {
        style.started(run, epochs, epochsDone, batchesPerEpoch, batchSize);
    }

    @Override
    public synchronized void batchDone(RunId run, int epoch, int batch, double loss) {
        style.batchDone(run, epoch, batch, loss);
    }

    @Override
    public synchronized void testing(RunId run, int epoch, int imagesDone, int images) {
        style.testing(run, epoch, imagesDone, images);
    }

    @Override
    public synchronized void epochDone(RunId run, EpochRow row, EpochTiming timing, boolean best) {
        style.epochDone(run, row, timing, best);
    }

    @Override
    public synchronized void done(RunId run, Evaluation evaluation) {
        style.done(run, evaluation);
    }

    @Override
    public synchronized void failed(RunId run, String cause) {
        style.failed(run, cause);
    }

    @Override
    public synchronized void runFailed(RunId run, String cause, Throwable thrown) {
        style.runFailed(run, cause, thrown);
        if (traces) {
            StringWriter trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace, true));
            display.line(trace.toString());
        }
    }

    @Override
    public synchronized void studyEnded() {
        style.studyEnded();
    }

    @Override
    public synchronized void warning(RunId run, String message) {
        display.line(RunText.name(run) + ": " + message);
    }

    @Override
    public synchronized void warn(String message) {
        display.line(message);
    }
}
