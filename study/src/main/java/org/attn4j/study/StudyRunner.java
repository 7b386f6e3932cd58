package org.attn4j.study;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.attn4j.config.error.ConfigException;
import org.attn4j.core.error.DataException;
import org.attn4j.study.config.Isolation;
import org.attn4j.study.config.StudyConfiguration;
import org.attn4j.study.result.StudyFolder;
import org.attn4j.trainer.RunFactory;
import org.attn4j.trainer.RunRequest;
import org.attn4j.trainer.TrainingRun;

/**
 * Trains the missing runs of a study: seed by seed, all variants of a seed before the next seed, each run in its own
 * folder. Which runs are done is read from their run.json, so the same call resumes where an earlier one stopped, in
 * whichever process. One study at a time; as the study configures, its runs train in this process or in separate
 * processes, one after the other or several concurrently.
 */
public final class StudyRunner {

    private final RunFactory factory;
    private final ProcessRuns processes;
    private final EarlierRuns earlier;
    private final Set<StudyListener> listeners;

    /** For the injector. */
    @Inject
    StudyRunner(RunFactory factory, ProcessRuns processes, EarlierRuns earlier, Set<StudyListener> listeners) {
        this.factory = factory;
        this.processes = processes;
        this.earlier = earlier;
        this.listeners = Set.copyOf(listeners);
    }

    /**
     * Runs the study. The failure of a run is recorded and the other runs continue, except for failures that would affect
     * every run: a bad configuration or bad data ends the study at once, and if no run has begun the folder is left as it
     * was.
     *
     * @return the outcome of each run; the report is not written here
     * @throws ConfigException if planned runs have another configuration, other plugins or other data, if it cannot be
     *     written, or if configuration and data disagree
     * @throws DataException if the data cannot be read
     */
    public StudyOutcome run(StudyConfiguration study, StudyFolder folder, StudyOptions options) {
        int workers = options.workers().orElse(study.workers());
        // Concurrent runs need separate processes, because ND4J's threads cannot serve two networks in one process.
        boolean separate = workers > 1 || study.isolation() == Isolation.PROCESS;
        Trainers trainers = separate ? Trainers.PROCESSES : Trainers.THIS_PROCESS;
        return claimed(study, folder, options, trainers, () -> execute(study, folder, options, workers, separate));
    }

    /** The same, but the runs are trained on other machines, which also read the data. */
    public StudyOutcome run(StudyConfiguration study, StudyFolder folder, StudyOptions options, RemoteRuns remote) {
        return claimed(
                study, folder, options, Trainers.MACHINES, () -> new StudyExecution(study, folder, options, listeners)
                        .runAll(remote));
    }

    private StudyOutcome claimed(
            StudyConfiguration study,
            StudyFolder folder,
            StudyOptions options,
            Trainers trainers,
            Supplier<StudyOutcome> work) {
        try (FolderClaim claim = FolderClaim.acquire(study, folder, earlier, options, trainers)) {
            try {
                claim.notes().forEach(this::note);
                return work.get();
            } catch (ConfigException | DataException unusable) {
                release(claim, unusable);
                throw unusable;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private StudyOutcome execute(
            StudyConfiguration study, StudyFolder folder, StudyOptions options, int workers, boolean separate) {
        Function<RunRequest, TrainingRun> runs =
                separate ? request -> processes.create(request, folder, workers) : factory::create;
        return new StudyExecution(study, folder, options, listeners).runAll(workers, runs);
    }

    private void note(String remark) {
        listeners.forEach(listener -> listener.noted(remark));
    }

    private static void release(FolderClaim claim, RuntimeException unusable) {
        try {
            claim.release();
        } catch (IOException failure) {
            unusable.addSuppressed(failure);
        }
    }
}
