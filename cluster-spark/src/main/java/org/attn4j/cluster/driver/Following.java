package org.attn4j.cluster.driver;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.attn4j.cluster.job.RunSpec;
import org.attn4j.cluster.store.Layout;
import org.attn4j.cluster.store.Pointer;
import org.attn4j.cluster.store.Pointers;

/** Follows the runs of a job: reads the pointers of those in training, and publishes those that have ended. One thread. */
final class Following {

    /** Between two looks at all pointers, at least; many runs are looked at less often. */
    private static final long SWEEP_MILLIS = 1_000;

    /** The part of the time that looking at pointers may take. */
    private static final int SHARE = 5;

    /** How long to wait for executors before a warning is shown. */
    private static final long PATIENCE_MILLIS = 60_000;

    private final List<RunSpec> runs;
    private final int driver;
    private final int cores;
    private final Pointers pointers;
    private final Publishing publishing;
    private final Events events;
    private final Map<RunSpec, String> active = new HashMap<>();
    private final Map<RunSpec, Pointer> seen = new HashMap<>();
    private final Set<RunSpec> handedOver = new HashSet<>();
    private final Set<String> usable = new HashSet<>();
    private long nextSweep;
    private long patienceEnds = System.currentTimeMillis() + PATIENCE_MILLIS;

    /**
     * Creates it.
     *
     * @param runs those of the job, by the index of their tasks
     * @param cores how many a task needs
     */
    Following(List<RunSpec> runs, int driver, int cores, Pointers pointers, Publishing publishing, Events events) {
        this.runs = runs;
        this.driver = driver;
        this.cores = cores;
        this.pointers = pointers;
        this.publishing = publishing;
        this.events = events;
    }

    /** Whether the job is over. */
    @FunctionalInterface
    interface End {
        boolean reached() throws IOException;
    }

    /** Follows until the job is over and every run that has ended is in place. */
    void until(End over, BlockingQueue<TaskEvent> queue) throws IOException, InterruptedException {
        while (!over.reached()) {
            TaskEvent event = queue.poll(SWEEP_MILLIS, TimeUnit.MILLISECONDS);
            if (event != null) {
                handle(event);
            }
            sweepIfDue();
            warnIfNothingHelps();
        }
        for (TaskEvent event = queue.poll(); event != null; event = queue.poll()) {
            handle(event);
        }
        // Spark drops events when there are too many, and delivers some after the end of the job.
        for (RunSpec run : runs) {
            finish(run);
        }
        publishing.await();
    }

    private void handle(TaskEvent event) throws IOException {
        if (event instanceof TaskEvent.Started start) {
            RunSpec run = runs.get(start.index());
            String attempt = Layout.attempt(driver, start.attempt());
            active.put(run, attempt);
            events.started(run.name(), start.host(), start.executor(), attempt);
        } else if (event instanceof TaskEvent.Ended end) {
            RunSpec run = runs.get(end.index());
            active.remove(run);
            if (end.well()) {
                finish(run);
            } else {
                events.interrupted(run.name(), end.reason());
            }
        } else if (event instanceof TaskEvent.Joined joined) {
            boolean enough = joined.cores() >= cores;
            if (enough) {
                usable.add(joined.executor());
            }
            events.executor(joined.executor(), joined.host(), joined.cores(), enough);
        } else if (event instanceof TaskEvent.Gone gone) {
            usable.remove(gone.executor());
            patienceEnds = System.currentTimeMillis() + PATIENCE_MILLIS;
            events.executorLost(gone.executor(), gone.reason());
        }
    }

    private void sweepIfDue() throws IOException {
        long now = System.currentTimeMillis();
        if (now < nextSweep) {
            return;
        }
        for (Map.Entry<RunSpec, String> run : new ArrayList<>(active.entrySet())) {
            Optional<Pointer> pointer = pointers.of(run.getKey().attempts(), run.getValue());
            if (pointer.isPresent()) {
                progress(run.getKey(), pointer.get());
            }
        }
        long took = System.currentTimeMillis() - now;
        nextSweep = now + Math.max(SWEEP_MILLIS, SHARE * took);
    }

    private void progress(RunSpec run, Pointer pointer) throws IOException {
        Pointer before = seen.put(run, pointer);
        if (before != null && before.epochs() == pointer.epochs() || pointer.ended()) {
            return;
        }
        publishing.publisher().mirror(run.name(), pointer);
        events.epochs(run.name(), pointer);
    }

    private void finish(RunSpec run) throws IOException {
        if (handedOver.contains(run)) {
            return;
        }
        Optional<Pointer> pointer = pointers.newest(run.attempts()).filter(Pointer::ended);
        if (pointer.isPresent()) {
            handedOver.add(run);
            publishing.publish(run, pointer.get());
        }
    }

    private void warnIfNothingHelps() {
        if (usable.isEmpty() && System.currentTimeMillis() > patienceEnds) {
            events.waiting(cores);
            patienceEnds = System.currentTimeMillis() + PATIENCE_MILLIS;
        }
    }
}
