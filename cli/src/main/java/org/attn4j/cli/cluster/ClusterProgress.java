package org.attn4j.cli.cluster;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.attn4j.cli.console.Console;
import org.attn4j.cli.progress.DurationText;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.runfiles.StoredRun;
import org.attn4j.runfiles.table.EpochRow;
import org.attn4j.runfiles.table.RecordTable;
import org.attn4j.trainer.RunRequest;

/**
 * Shows the runs of a cluster: a line per event with the time that is left; if many runs train at a time, a line now and then
 * in place of those per epoch.
 */
final class ClusterProgress {

    private static final long NANOS = 1_000_000_000L;

    /** How many runs in training have lines of their own. */
    private static final int FEW = 16;

    /** Between two lines if there are more. */
    private static final long PAUSE = 30 * NANOS;

    private final Console console;
    private final LongSupplier clock;
    private final Map<RunId, Integer> epochs = new HashMap<>();
    private final long epochsInAll;
    private final int runs;
    private final Set<RunId> training = new HashSet<>();
    private long nextSummary = Long.MIN_VALUE;
    private long epochsDone;
    private int ended;
    private long firstStart = -1;

    /**
     * Creates it.
     *
     * @param missing the runs to train
     * @param clock in nanoseconds
     */
    ClusterProgress(Console console, List<RunRequest> missing, LongSupplier clock) {
        this.console = console;
        this.clock = clock;
        this.runs = missing.size();
        long planned = 0;
        for (RunRequest request : missing) {
            int before = StoredRun.find(request.id(), request.folder())
                    .map(RunRecord::epochsDone)
                    .orElse(0);
            if (before > 0) {
                epochs.put(request.id(), before);
            }
            planned += request.configuration().training().epochs() - before;
        }
        this.epochsInAll = planned;
    }

    void application(DriverEvent event, String log) {
        console.note("cluster: application " + event.application()
                + (event.page().isEmpty() ? "" : ", " + event.page()) + "; log: " + log);
    }

    void executor(DriverEvent event, int threads) {
        int slots = event.cores() / threads;
        console.note("cluster: executor " + event.executor() + " on " + event.host() + " trains " + slots
                + (slots == 1 ? " run" : " runs") + " at a time");
    }

    void tooSmall(DriverEvent event, int threads) {
        console.note("cluster: executor " + event.executor() + " on " + event.host() + " has " + event.cores()
                + (event.cores() == 1 ? " core" : " cores") + " and trains nothing, because a run has " + threads
                + " threads; set OMP_NUM_THREADS to fewer, or give executors more cores");
    }

    void waiting(int threads) {
        console.note("cluster: no executor with " + threads
                + " free cores has joined; runs wait until one does. Start workers, or set OMP_NUM_THREADS to"
                + " fewer threads");
    }

    void executorLost(DriverEvent event) {
        console.note("cluster: executor " + event.executor() + " is gone: " + firstLine(event.message()));
    }

    void started(RunId run, DriverEvent event) {
        if (firstStart < 0) {
            firstStart = clock.getAsLong();
        }
        training.add(run);
        if (training.size() > FEW) {
            return;
        }
        String after = epochs.containsKey(run) ? "continues after epoch " + epochs.get(run) : "started";
        console.note(name(run) + ": " + after + " on " + event.host() + ", executor " + event.executor());
    }

    void interrupted(RunId run, DriverEvent event) {
        training.remove(run);
        console.note(name(run) + ": interrupted, will continue elsewhere: " + firstLine(event.message()));
    }

    void epochs(RunId run, RunFolder folder, DriverEvent event) {
        count(run, event.epochs());
        if (training.size() > FEW) {
            summarize();
            return;
        }
        List<EpochRow> rows = RecordTable.METRICS.read(folder.metrics()).rows();
        String accuracy = rows.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        ", test accuracy %.4f",
                        rows.get(rows.size() - 1).testAccuracy());
        console.note(name(run) + ": epoch " + event.epochs() + accuracy + left());
    }

    void ended(RunId run, DriverEvent event) {
        count(run, event.epochs());
        training.remove(run);
        ended++;
        String where = event.host().isEmpty() ? "" : " on " + event.host();
        console.note(name(run) + ": " + event.state().toLowerCase(Locale.ROOT) + where + "; " + ended + " of " + runs
                + " runs ended" + left());
    }

    private void summarize() {
        long now = clock.getAsLong();
        if (now >= nextSummary) {
            nextSummary = now + PAUSE;
            console.note(
                    "cluster: " + training.size() + " runs in training, " + ended + " of " + runs + " ended" + left());
        }
    }

    private void count(RunId run, int done) {
        epochsDone += done - epochs.getOrDefault(run, 0);
        epochs.put(run, done);
    }

    /** As much time per epoch as so far, with as many machines. */
    private String left() {
        if (epochsDone == 0 || epochsDone == epochsInAll || ended == runs) {
            return "";
        }
        double seconds = (double) (clock.getAsLong() - firstStart) / NANOS;
        long left = Math.round(seconds * (epochsInAll - epochsDone) / epochsDone);
        return "; " + DurationText.text(Duration.ofSeconds(left)) + " left";
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("no reason given");
    }

    private static String name(RunId run) {
        return run.variant() + " seed " + run.seed();
    }
}
