package org.attn4j.cluster.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attn4j.cluster.job.RunSpec;
import org.attn4j.cluster.machine.WorkFolder;
import org.attn4j.cluster.store.Layout;
import org.attn4j.cluster.store.Pointer;
import org.attn4j.cluster.store.Pointers;
import org.attn4j.cluster.store.Store;
import org.attn4j.cluster.store.StoredFile;

/** One attempt at a run: continues it from its last epoch in a child process, and brings its files to the study after each. */
final class Attempt {

    /** How often run.json is looked at; an epoch takes longer than that. */
    private static final long POLL_MILLIS = 300;

    /** How often, in polls, the study's folder is asked for newer attempts. */
    private static final int POLLS_PER_CHECK = 30;

    /** How many machines may fail to run the program before the run counts as unusable. */
    private static final int MACHINES = 3;

    private static final long NANOS = 1_000_000;

    private final Store store;
    private final RunSpec run;
    private final Place place;
    private final int number;
    private final long begun = System.nanoTime();
    private long started;

    /**
     * Creates it.
     *
     * @param number how many attempts of this driver came before
     */
    Attempt(Store store, RunSpec run, Place place, int number) {
        this.store = store;
        this.run = run;
        this.place = place;
        this.number = number;
    }

    /**
     * Trains what is missing. Returns when the run is done, has failed, or has a newer attempt.
     *
     * @param study study.json on this machine
     * @throws IOException if files cannot be brought, or if the program cannot be run on this machine
     * @throws InterruptedException if the task is cancelled
     */
    void train(ChildCommand command, Path study, WorkFolder work) throws IOException, InterruptedException {
        store.create(
                Layout.file(run.attempts(), place.attempt(), "begun"),
                place.host() + " " + place.executor() + " " + place.application() + "\n");
        Path folder = Files.createDirectories(work.path().resolve("runs").resolve(run.name()));
        List<StoredFile> known = Restored.to(folder, store, run);
        Path snapshot = Files.createDirectory(work.path().resolve("snapshot"));
        Upload upload = new Upload(store, run.attempts(), place, folder, snapshot, known);
        started = System.nanoTime();
        try (Child child = Child.start(command.builder(run, study, work.path(), place), run.name())) {
            if (follow(child, folder, upload)) {
                end(child, folder, upload);
            }
        }
    }

    /** Uploads after each epoch until the program has ended; false if there is a newer attempt. */
    private boolean follow(Child child, Path folder, Upload upload) throws IOException, InterruptedException {
        int uploaded = RunState.of(folder).epochs();
        for (int poll = 1; !child.awaitEnd(POLL_MILLIS); poll++) {
            RunState record = RunState.of(folder);
            boolean epoch = record.epochs() > uploaded;
            if ((epoch || poll % POLLS_PER_CHECK == 0)
                    && !new Pointers(store).isNewest(run.attempts(), place.attempt())) {
                return false;
            }
            if (epoch) {
                upload.bring(new Upload.Message(Pointer.State.STARTED, record.epochs(), "", 0), costs());
                uploaded = record.epochs();
            }
        }
        return true;
    }

    private void end(Child child, Path folder, Upload upload) throws IOException, InterruptedException {
        int exit = child.exit();
        if (Ending.mayBeTheMachine(exit) && number + 1 < MACHINES) {
            throw new IOException(run.name() + ": the program ended with exit code " + exit + " on " + place.host()
                    + ": " + child.lastLines());
        }
        upload.bring(Ending.of(exit, RunState.of(folder), child), costs());
    }

    private Upload.Costs costs() {
        return new Upload.Costs((started - begun) / NANOS, (System.nanoTime() - started) / NANOS);
    }
}
