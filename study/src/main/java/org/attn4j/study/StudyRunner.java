package org.attn4j.study;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.Function;
import org.attn4j.config.error.ConfigException;
import org.attn4j.core.error.DataException;
import org.attn4j.study.config.Isolation;
import org.attn4j.study.config.StudyConfiguration;
import org.attn4j.study.result.StudyFolder;
import org.attn4j.trainer.RunFactory;
import org.attn4j.trainer.RunRequest;
import org.attn4j.trainer.TrainingRun;
import org.attn4j.trainer.model.DeviceClaim;

/**
 * Trains what is missing of a study: seed by seed, all variants of a seed before the next, each run in a folder of its
 * own. Which runs are done is read from their run.json, so the same call goes on where an earlier one, in whichever
 * process, was stopped. One study at a time; its runs in this process or in processes of their own, one
 * after the other or several at once, as the study says.
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
     * Runs the study. A run that fails, in whatever way, is recorded and the others go on, except for failures that
     * every other run would meet too: bad configuration and bad data end the study at once, and where no run has begun
     * the folder is left as it was.
     *
     * @return what became of each run; its report is not written here
     * @throws ConfigException where the folder belongs to another configuration, other plugins or other data, or cannot be
     *     written, or configuration and data disagree
     * @throws DataException where the data cannot be read
     */
    public StudyOutcome run(StudyConfiguration study, StudyFolder folder, StudyOptions options) {
        try (FolderClaim claim = FolderClaim.of(study, folder, earlier, options.startOver())) {
            try {
                return pass(study, folder, options);
            } catch (ConfigException | DataException unusable) {
                release(claim, unusable);
                throw unusable;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Several at once need processes: what runs share in one, such as the engine's threads, is not made for two. */
    private StudyOutcome pass(StudyConfiguration study, StudyFolder folder, StudyOptions options) {
        int workers = options.workers().orElse(study.workers());
        boolean apart = workers > 1 || study.isolation() == Isolation.PROCESS;
        Function<RunRequest, TrainingRun> runs =
                apart ? request -> processes.create(request, folder, workers) : factory::create;
        StudyExecution pass = new StudyExecution(study, folder, options, runs, listeners);
        if (!apart) {
            // Processes of their own do both themselves, so that this one holds neither a device nor the data.
            pass.toTrain().forEach(DeviceClaim::claim);
            earlier.checkData(folder, pass.toTrain());
        }
        return pass.go(workers);
    }

    private static void release(FolderClaim claim, RuntimeException unusable) {
        try {
            claim.release();
        } catch (IOException failure) {
            unusable.addSuppressed(failure);
        }
    }
}
