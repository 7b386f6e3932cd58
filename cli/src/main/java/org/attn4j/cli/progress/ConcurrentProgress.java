package org.attn4j.cli.progress;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.runfiles.Evaluation;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.runfiles.table.EpochRow;
import org.attn4j.runfiles.table.EpochTiming;
import org.attn4j.study.result.StudyFolder;

/** Several runs at a time: one table whose rows name their run, and one bar for the study. */
final class ConcurrentProgress implements ProgressStyle {

    /** The length of the bar, whose library counts in whole numbers. */
    private static final long WHOLE = 10_000;

    /** A run that has started: its number in the study, its size, its newest epoch. */
    private static final class Started {

        private int number;
        private int epochs;
        private int batchesPerEpoch;
        private int batchSize;
        private Optional<EpochRow> latest = Optional.empty();

        long images(int fullEpochs, int batches) {
            return ((long) fullEpochs * batchesPerEpoch + batches) * batchSize;
        }
    }

    private final Display display;
    private final ProgressEstimate pace;
    private final Map<RunId, Started> started = new HashMap<>();
    private String study = "";
    private int runs;
    private int toTrain;
    private int ended;
    private int nameWidth;
    private boolean titled;

    ConcurrentProgress(Display display, ProgressEstimate pace) {
        this.display = display;
        this.pace = pace;
    }

    @Override
    public void studyStarted(StudyFolder folder, int total, List<RunId> missing, int concurrentRuns) {
        study = String.valueOf(folder.path().getFileName());
        runs = total;
        toTrain = missing.size();
        nameWidth = missing.stream()
                .mapToInt(run -> run.folderName().length())
                .max()
                .orElse(0);
        pace.studyStarted(toTrain);
        display.line(
                toTrain + " of " + total + " runs to train, " + concurrentRuns + " at a time, in " + folder.path());
    }

    @Override
    public void runSkipped(RunId run, RunRecord record) {
        display.line(RunText.kept(run, record));
    }

    @Override
    public void runStarted(RunId run, int number, int total) {
        Started info = new Started();
        info.number = number;
        started.put(run, info);
    }

    @Override
    public void started(RunId run, int epochs, int epochsDone, int batches, int size) {
        Started info = started.get(run);
        info.epochs = epochs;
        info.batchesPerEpoch = batches;
        info.batchSize = size;
        if (!titled) {
            titled = true;
            display.line(EpochTable.titles(nameWidth));
        }
        if (epochsDone > 0) {
            display.line(RunText.name(run) + ": resuming after epoch " + epochsDone);
        }
        boolean first = pace.running() == 0;
        pace.runStarted(run, info.images(epochs, 0), info.images(epochsDone, 0));
        if (first) {
            display.begin(study, WHOLE, done());
        }
        show();
    }

    @Override
    public void batchDone(RunId run, int epoch, int batch, double loss) {
        pace.trained(run, started.get(run).images(epoch - 1, batch));
        show();
    }

    @Override
    public void testing(RunId run, int epoch, int imagesDone, int images) {
        pace.interrupted(run);
        show();
    }

    @Override
    public void epochDone(RunId run, EpochRow row, EpochTiming timing, boolean best) {
        Started info = started.get(run);
        info.latest = Optional.of(row);
        pace.interrupted(run);
        display.line(EpochTable.row(run, nameWidth, row, timing, info.epochs, best));
    }

    @Override
    public void done(RunId run, Evaluation evaluation) {
        display.line(heading(run) + RunText.done(started.get(run).latest, evaluation));
        end(run);
    }

    @Override
    public void runFailed(RunId run, String cause, Throwable thrown) {
        display.line(heading(run) + " failed: " + cause);
        end(run);
    }

    @Override
    public void studyEnded() {
        display.end();
    }

    private void end(RunId run) {
        ended++;
        pace.runEnded(run);
        if (pace.running() == 0) {
            display.end();
        } else {
            show();
        }
    }

    private void show() {
        String running = pace.running() + " running, " + ended + " of " + toTrain + " ended";
        display.at(done(), EpochTable.study(running, pace.imagesPerSecond(), pace.left()));
    }

    private long done() {
        return (long) Math.floor(WHOLE * pace.share());
    }

    private String heading(RunId run) {
        return RunText.heading(run, started.get(run).number, runs);
    }
}
