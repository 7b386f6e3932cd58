package org.attn4j.study;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.attn4j.config.error.ConfigException;
import org.attn4j.core.error.DataException;
import org.attn4j.core.error.TrainingException;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.runfiles.RunState;
import org.attn4j.runfiles.StoredRun;
import org.attn4j.runfiles.folder.FolderProblems;
import org.attn4j.study.config.StudyConfiguration;
import org.attn4j.study.result.StudyFile;
import org.attn4j.study.result.StudyFolder;
import org.attn4j.trainer.RunRequest;
import org.attn4j.trainer.TrainingRun;

/** Trains the runs of a study that are missing. Several threads may train runs; listeners are called by one thread at a time. */
final class StudyExecution {

    private final StudyConfiguration study;
    private final StudyFolder folder;
    private final StudyOptions options;
    private final Set<StudyListener> listeners;
    private final List<RunId> runs;
    private final List<RunId> trained = new ArrayList<>();
    private final List<RunId> kept = new ArrayList<>();
    private final Map<RunId, String> failed = new LinkedHashMap<>();
    private final List<RunId> notReached = new ArrayList<>();
    private boolean stopped;

    StudyExecution(StudyConfiguration study, StudyFolder folder, StudyOptions options, Set<StudyListener> listeners) {
        this.study = study;
        this.folder = folder;
        this.options = options;
        this.listeners = listeners;
        this.runs = StudyFile.outline(study).runs();
    }

    private List<RunId> toTrain() {
        return runs.stream().filter(id -> stored(id).isEmpty()).toList();
    }

    /** Trains or skips every run, with this many at a time. */
    StudyOutcome runAll(int workers, Function<RunRequest, TrainingRun> factory) {
        announce(workers);
        try {
            if (workers == 1) {
                runs.forEach(id -> runOrSkip(id, factory));
            } else {
                Workers.runAll(runs, workers, id -> runOrSkip(id, factory));
            }
        } finally {
            publish(StudyListener::studyEnded);
        }
        return outcome();
    }

    /** Has the missing runs trained elsewhere. */
    StudyOutcome runAll(RemoteRuns remote) {
        List<RunRequest> missing = new ArrayList<>();
        announce(1);
        for (RunId id : runs) {
            stored(id).ifPresentOrElse(record -> skip(id, record), () -> missing.add(request(id)));
        }
        try {
            if (!missing.isEmpty()) {
                remote.train(missing, folder, new RemoteReports());
            }
        } finally {
            publish(StudyListener::studyEnded);
        }
        Set<RunId> ended = new HashSet<>(trained);
        ended.addAll(failed.keySet());
        missing.stream().map(RunRequest::id).filter(id -> !ended.contains(id)).forEach(notReached::add);
        return outcome();
    }

    private void announce(int concurrentRuns) {
        List<RunId> toTrain = toTrain();
        publish(listener -> listener.studyStarted(folder, runs.size(), toTrain, concurrentRuns));
    }

    private StudyOutcome outcome() {
        return new StudyOutcome(inOrder(trained), inOrder(kept), failedInOrder(), inOrder(notReached));
    }

    private RunRequest request(RunId id) {
        return new RunRequest(id, study.variants().get(id.variant()), folder.run(id));
    }

    private void runOrSkip(RunId id, Function<RunRequest, TrainingRun> factory) {
        Optional<RunRecord> stored = stored(id);
        if (stored.isPresent()) {
            skip(id, stored.get());
        } else if (isStopped()) {
            add(notReached, id);
        } else {
            train(id, factory);
        }
    }

    private synchronized boolean isStopped() {
        return stopped || options.failFast() && !failed.isEmpty();
    }

    private synchronized void add(List<RunId> list, RunId id) {
        list.add(id);
    }

    private synchronized void publish(Consumer<StudyListener> event) {
        listeners.forEach(event);
    }

    /** The record of a run that will not be trained again. */
    private Optional<RunRecord> stored(RunId id) {
        return StoredRun.find(id, folder.run(id))
                .filter(record ->
                        record.state() == RunState.DONE || record.state() == RunState.FAILED && !options.retryFailed());
    }

    private synchronized void skip(RunId id, RunRecord record) {
        if (record.state() == RunState.DONE) {
            kept.add(id);
        } else {
            failed.put(id, record.failure());
        }
        publish(listener -> listener.runSkipped(id, record));
    }

    private void train(RunId id, Function<RunRequest, TrainingRun> factory) {
        begin(id);
        RunRequest request = request(id);
        RunRecord record;
        try {
            record = factory.apply(request).train();
        } catch (ConfigException | DataException unusable) {
            stop();
            throw unusable;
        } catch (RuntimeException | Error failure) {
            fail(request, failure);
            return;
        }
        done(id, record);
    }

    private void begin(RunId id) {
        int number = runs.indexOf(id) + 1;
        publish(listener -> listener.runStarted(id, number, runs.size()));
    }

    private void done(RunId id, RunRecord record) {
        add(trained, id);
        publish(listener -> listener.runDone(id, record));
    }

    private synchronized void stop() {
        stopped = true;
    }

    private synchronized void fail(RunRequest request, Throwable failure) {
        String cause;
        try {
            cause = FailureRecord.store(request, failure);
        } catch (IOException unwritable) {
            ConfigException problem = FolderProblems.unusable(
                    request.folder().run(), "cannot be written (" + unwritable + ") after the run failed");
            problem.addSuppressed(failure);
            throw problem;
        }
        failed.put(request.id(), cause);
        publish(listener -> listener.runFailed(request.id(), cause, failure));
    }

    private synchronized List<RunId> inOrder(List<RunId> some) {
        return runs.stream().filter(some::contains).toList();
    }

    private synchronized Map<RunId, String> failedInOrder() {
        Map<RunId, String> ordered = new LinkedHashMap<>();
        runs.stream().filter(failed::containsKey).forEach(id -> ordered.put(id, failed.get(id)));
        return ordered;
    }

    /** Turns what happens elsewhere into the events of the study. */
    private final class RemoteReports implements RemoteRuns.Reports {

        @Override
        public void started(RunId id) {
            begin(id);
        }

        @Override
        public void ended(RunId id) {
            RunRecord record = StoredRun.record(id, folder.run(id));
            if (record.state() == RunState.DONE) {
                done(id, record);
            } else {
                failed(id, record.failure());
            }
        }

        @Override
        public void failed(RunId id, String cause) {
            fail(request(id), new TrainingException(cause));
        }

        @Override
        public boolean more() {
            return !isStopped();
        }
    }
}
