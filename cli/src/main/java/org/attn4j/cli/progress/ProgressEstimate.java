package org.attn4j.cli.progress;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.attn4j.runfiles.RunId;

/**
 * Estimates training speed, progress and remaining time of a study whose runs train one after the other or several at a
 * time: the speed over the last reports of the running runs, and the elapsed time scaled to the remaining images. Runs
 * that have not begun are assumed to be as long as the mean of those that have. Not thread-safe.
 */
final class ProgressEstimate {

    private static final double NANOSECONDS = 1e9;

    /** The number of reports of a run over which its speed is averaged. */
    private static final int WINDOW = 20;

    /** How many images of a run were trained at a time. */
    private record Report(long time, long images) {}

    /** A run that is training. */
    private static final class Training {

        private final long images;
        private final Deque<Report> reports = new ArrayDeque<>();
        private long done;

        Training(long images, long done) {
            this.images = images;
            this.done = done;
        }

        double imagesPerSecond() {
            double seconds = (reports.getLast().time() - reports.getFirst().time()) / NANOSECONDS;
            return (reports.getLast().images() - reports.getFirst().images()) / seconds;
        }

        boolean hasSpeed() {
            return reports.size() > 1
                    && reports.getLast().time() > reports.getFirst().time();
        }
    }

    private final LongSupplier clock;
    private final Map<RunId, Training> running = new HashMap<>();
    private long started;
    private long trained;
    private final Set<RunId> begun = new HashSet<>();
    private long imagesBegun;
    private int waiting;

    /** Creates an estimate with a clock in nanoseconds. */
    ProgressEstimate(LongSupplier clock) {
        this.clock = clock;
        this.started = clock.getAsLong();
    }

    /** Starts a study with this many runs to train. */
    void studyStarted(int runs) {
        started = clock.getAsLong();
        waiting = runs;
    }

    /** A run starts, of which earlier processes have trained some images. */
    void runStarted(RunId run, long images, long imagesDone) {
        waiting = Math.max(0, waiting - 1);
        begun.add(run);
        imagesBegun += images;
        running.put(run, new Training(images, imagesDone));
    }

    /** So many images of the run are trained. */
    void trained(RunId run, long imagesDone) {
        Training training = running.get(run);
        trained += imagesDone - training.done;
        training.done = imagesDone;
        training.reports.addLast(new Report(clock.getAsLong(), imagesDone));
        if (training.reports.size() > WINDOW + 1) {
            training.reports.removeFirst();
        }
    }

    /** Restarts the speed of a run, after something other than training took time. */
    void interrupted(RunId run) {
        running.get(run).reports.clear();
    }

    /** A run has ended, perhaps before it began to train; what it has not trained will not be trained. */
    void runEnded(RunId run) {
        running.remove(run);
        if (begun.add(run)) {
            waiting = Math.max(0, waiting - 1);
            imagesBegun += imagesBegun / Math.max(1, begun.size() - 1);
        }
    }

    /** How many runs are training. */
    int running() {
        return running.size();
    }

    /** Images per second of all running runs; empty before the second report of any of them. */
    Optional<Double> imagesPerSecond() {
        return running.values().stream()
                .filter(Training::hasSpeed)
                .map(Training::imagesPerSecond)
                .reduce(Double::sum);
    }

    /** The time until the last run of the study is done; empty before the first report. */
    Optional<Duration> left() {
        if (trained == 0) {
            return Optional.empty();
        }
        double nanosecondsPerImage = (double) (clock.getAsLong() - started) / trained;
        return Optional.of(Duration.ofNanos((long) (nanosecondsPerImage * imagesLeft())));
    }

    /** The share of all images that is trained or will not be trained, 0..1. */
    double share() {
        double all = imagesBegun + imagesWaiting();
        return all == 0 ? 0 : 1 - imagesLeft() / all;
    }

    private double imagesLeft() {
        double ofRunning = running.values().stream()
                .mapToDouble(training -> training.images - training.done)
                .sum();
        return ofRunning + imagesWaiting();
    }

    private double imagesWaiting() {
        return begun.isEmpty() ? 0 : (double) waiting * imagesBegun / begun.size();
    }
}
