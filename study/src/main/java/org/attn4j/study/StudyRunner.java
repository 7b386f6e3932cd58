package org.attn4j.study;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attn4j.core.error.ConfigException;
import org.attn4j.core.error.DataException;
import org.attn4j.study.config.StudyConfiguration;
import org.attn4j.study.result.FolderProblems;
import org.attn4j.study.result.StoredRun;
import org.attn4j.study.result.StudyFile;
import org.attn4j.study.result.StudyFolder;
import org.attn4j.trainer.RunFactory;
import org.attn4j.trainer.RunId;
import org.attn4j.trainer.RunRecord;
import org.attn4j.trainer.RunRequest;
import org.attn4j.trainer.RunState;

/**
 * Trains what is missing of a study: seed by seed, all variants of a seed before the next, each run in a folder of its
 * own. Which runs are done is read from their run.json, so the same call goes on where an earlier one, in whichever
 * process, was stopped. One study at a time.
 */
public final class StudyRunner {

    private final RunFactory factory;
    private final Set<StudyListener> listeners;

    /** For the injector. */
    @Inject
    StudyRunner(RunFactory factory, Set<StudyListener> listeners) {
        this.factory = factory;
        this.listeners = Set.copyOf(listeners);
    }

    /**
     * Runs the study. A run that fails, in whatever way, is recorded and the others go on, except for failures that
     * every other run would meet too: bad configuration and bad data end the study at once, and where no run has begun
     * the folder is left as it was.
     *
     * @return what became of each run; its report is not written here
     * @throws ConfigException where the folder belongs to another configuration or cannot be written, or configuration
     *     and data disagree
     * @throws DataException where the data cannot be read
     */
    public StudyOutcome run(StudyConfiguration study, StudyFolder folder, StudyOptions options) {
        try (FolderClaim claim = FolderClaim.of(study, folder, options.startOver())) {
            try {
                return new Pass(study, folder, options).go();
            } catch (ConfigException | DataException unusable) {
                release(claim, unusable);
                throw unusable;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void release(FolderClaim claim, RuntimeException unusable) {
        try {
            claim.release();
        } catch (IOException failure) {
            unusable.addSuppressed(failure);
        }
    }

    /** One way through all runs. */
    private final class Pass {

        private final StudyConfiguration study;
        private final StudyFolder folder;
        private final StudyOptions options;
        private final List<RunId> runs;
        private final List<RunId> trained = new ArrayList<>();
        private final List<RunId> kept = new ArrayList<>();
        private final Map<RunId, String> failed = new LinkedHashMap<>();
        private final List<RunId> notReached = new ArrayList<>();

        Pass(StudyConfiguration study, StudyFolder folder, StudyOptions options) {
            this.study = study;
            this.folder = folder;
            this.options = options;
            this.runs = StudyFile.outline(study).runs();
        }

        StudyOutcome go() {
            int toTrain = (int) runs.stream().filter(id -> stored(id).isEmpty()).count();
            listeners.forEach(listener -> listener.studyStarted(folder, runs.size(), toTrain));
            for (RunId id : runs) {
                Optional<RunRecord> stored = stored(id);
                if (stored.isPresent()) {
                    skip(id, stored.get());
                } else if (options.failFast() && !failed.isEmpty()) {
                    notReached.add(id);
                } else {
                    train(id);
                }
            }
            return new StudyOutcome(trained, kept, failed, notReached);
        }

        /** The record of a run that is not to be trained again. */
        private Optional<RunRecord> stored(RunId id) {
            return StoredRun.find(id, folder.run(id))
                    .filter(record -> record.state() == RunState.DONE
                            || record.state() == RunState.FAILED && !options.retryFailed());
        }

        private void skip(RunId id, RunRecord record) {
            if (record.state() == RunState.DONE) {
                kept.add(id);
            } else {
                failed.put(id, record.failure());
            }
            listeners.forEach(listener -> listener.runSkipped(id, record));
        }

        private void train(RunId id) {
            int number = runs.indexOf(id) + 1;
            listeners.forEach(listener -> listener.runStarted(id, number, runs.size()));
            RunRequest request = new RunRequest(id, study.variants().get(id.variant()), folder.run(id));
            RunRecord record;
            try {
                record = factory.create(request).train();
            } catch (ConfigException | DataException unusable) {
                throw unusable;
            } catch (RuntimeException | Error failure) {
                fail(request, failure);
                return;
            }
            trained.add(id);
            listeners.forEach(listener -> listener.runDone(id, record));
        }

        private void fail(RunRequest request, Throwable failure) {
            String cause;
            try {
                cause = FailureRecord.store(request, failure);
            } catch (IOException unwritable) {
                ConfigException problem = FolderProblems.unfit(
                        request.folder().run(), "cannot be written (" + unwritable + ") after the run failed");
                problem.addSuppressed(failure);
                throw problem;
            }
            failed.put(request.id(), cause);
            listeners.forEach(listener -> listener.runFailed(request.id(), cause, failure));
        }
    }
}
