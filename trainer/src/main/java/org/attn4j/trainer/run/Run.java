package org.attn4j.trainer.run;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import org.attn4j.config.error.ConfigException;
import org.attn4j.core.error.DataException;
import org.attn4j.core.error.PluginException;
import org.attn4j.core.error.TrainingException;
import org.attn4j.engine.site.GateListener;
import org.attn4j.runfiles.Evaluation;
import org.attn4j.runfiles.Provenance;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.runfiles.RunState;
import org.attn4j.runfiles.checkpoint.Checkpoint;
import org.attn4j.runfiles.folder.FolderLock;
import org.attn4j.runfiles.table.EpochRow;
import org.attn4j.runfiles.table.EpochTiming;
import org.attn4j.trainer.RunListener;
import org.attn4j.trainer.RunListeners;
import org.attn4j.trainer.RunRequest;
import org.attn4j.trainer.TrainingRun;
import org.attn4j.trainer.batch.BatchLoader;
import org.attn4j.trainer.batch.Mixup;
import org.attn4j.trainer.checkpoint.NetworkCheckpoint;
import org.attn4j.trainer.config.TrainingSection;
import org.attn4j.trainer.evaluate.EvaluationResult;
import org.attn4j.trainer.evaluate.Evaluator;
import org.attn4j.trainer.evaluate.TestReport;
import org.attn4j.trainer.step.TrainingStep;

/** Trains a run epoch by epoch, saving after each, and evaluates its best weights at the end. */
final class Run implements TrainingRun {

    private final RunId id;
    private final RunRequest request;
    private final RunComponents components;
    private final RunListener listener;
    private final RunStore store;
    private final TrainingSection training;
    private final BatchLoader trainLoader;
    private final Optional<BatchLoader> validationLoader;
    private final BatchLoader testLoader;
    private final Evaluator evaluator;
    private final RunProgress progress = new RunProgress();

    @Inject
    Run(RunRequest request, RunComponents components, Provenance provenance, Set<RunListener> listeners) {
        this.id = request.id();
        this.request = request;
        this.components = components;
        this.listener = new RunListeners(listeners);
        this.store = new RunStore(request, components, provenance);
        this.training = request.configuration().training();
        int batchSize = training.batchSize();
        this.trainLoader = new BatchLoader(components.data().train(), batchSize);
        this.validationLoader = components.data().validation().map(examples -> new BatchLoader(examples, batchSize));
        this.testLoader = new BatchLoader(components.data().test(), batchSize);
        this.evaluator = new Evaluator(
                components.network(),
                components.loss(),
                components.data().classes().size());
    }

    @Override
    public RunRecord train() {
        try (FolderLock lock = store.open(listener)) {
            return trainAndRecordFailure();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            components.step().close();
            components.network().close();
        }
    }

    private RunRecord trainAndRecordFailure() {
        try {
            return trainAndEvaluate();
        } catch (TrainingException | DataException | PluginException e) {
            recordFailure(e.getMessage(), e);
            throw e;
        } catch (ConfigException folder) {
            // Not recorded as a failure of the run, so that the same command resumes it once the folder can be written.
            throw folder;
        } catch (RuntimeException | OutOfMemoryError e) {
            String cause = e.getClass().getSimpleName() + ": " + e.getMessage();
            recordFailure(cause, e);
            throw new TrainingException(cause, e);
        }
    }

    private RunRecord trainAndEvaluate() {
        store.newest(listener).ifPresent(this::resume);
        store.record(RunState.STARTED, "", progress);
        int epochs = training.epochs();
        listener.started(id, epochs, progress.epochsDone(), trainLoader.trainingBatches(), training.batchSize());
        EpochTrainer epochTrainer = new EpochTrainer(
                id,
                trainLoader,
                components.step(),
                evaluator,
                new Mixup(training.mixup()),
                components.data().classes().size(),
                listener);
        for (int epoch = progress.epochsDone() + 1; epoch <= epochs; epoch++) {
            EpochTrainer.Result trained = epochTrainer.train(epoch, progress.iterations());
            try (TrainingStep.AveragesInUse averages = components.step().useAverages()) {
                finishEpoch(epoch, trained);
            }
        }
        Evaluation evaluation = evaluateBest();
        store.evaluation(evaluation);
        RunRecord done = store.record(RunState.DONE, "", progress);
        listener.done(id, evaluation);
        return done;
    }

    private void resume(Checkpoint checkpoint) {
        NetworkCheckpoint.loadWeights(checkpoint, components.network());
        NetworkCheckpoint.loadState(checkpoint, components.network(), components.step());
        progress.resume(checkpoint.header());
        store.resumedAfter(progress.epochsDone());
        store.tables(progress);
    }

    private void finishEpoch(int epoch, EpochTrainer.Result trained) {
        FiniteWeights.check(components.network(), epoch);
        EvaluationResult test = evaluator.evaluate(testLoader, done -> testing(epoch, done), GateListener.NONE);
        double selectionAccuracy = validationLoader
                .map(loader -> evaluator
                        .evaluate(loader, done -> testing(epoch, done), GateListener.NONE)
                        .accuracy())
                .orElse(test.accuracy());
        EpochRow row = new EpochRow(
                epoch,
                trained.learningRate(),
                trained.loss(),
                trained.accuracy(),
                test.loss(),
                test.crossEntropy(),
                test.accuracy());
        EpochTiming timing = new EpochTiming(
                epoch,
                trained.seconds(),
                trained.images() / trained.seconds(),
                test.seconds(),
                testLoader.size() / test.seconds());
        boolean best = progress.add(row, timing, trained.imageOrder(), selectionAccuracy);
        store.save(progress, best);
        listener.epochDone(id, row, timing, best);
    }

    private Evaluation evaluateBest() {
        Checkpoint best = store.best();
        NetworkCheckpoint.loadWeights(best, components.network());
        int epoch = best.header().epochsDone();
        return TestReport.of("best", epoch, evaluator, components.data(), testLoader, done -> testing(epoch, done));
    }

    private void testing(int epoch, int imagesDone) {
        listener.testing(id, epoch, imagesDone, testLoader.size());
    }

    private void recordFailure(String cause, Throwable thrown) {
        try {
            store.record(RunState.FAILED, cause, progress);
        } catch (ConfigException unwritable) {
            unwritable.addSuppressed(thrown);
            throw unwritable;
        }
        listener.failed(id, cause);
    }
}
