package org.attn4j.trainer.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attn4j.core.error.DataException;
import org.attn4j.core.error.TrainingException;
import org.attn4j.engine.device.Backend;
import org.attn4j.engine.network.NetworkSpec;
import org.attn4j.runfiles.Digests;
import org.attn4j.runfiles.Evaluation;
import org.attn4j.runfiles.Provenance;
import org.attn4j.runfiles.ProvenanceView;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.runfiles.RunState;
import org.attn4j.runfiles.checkpoint.Checkpoint;
import org.attn4j.runfiles.checkpoint.CheckpointHeader;
import org.attn4j.runfiles.events.HyperParameters;
import org.attn4j.runfiles.folder.FolderLock;
import org.attn4j.trainer.RunListener;
import org.attn4j.trainer.RunRequest;
import org.attn4j.trainer.checkpoint.NetworkCheckpoint;
import org.attn4j.trainer.step.Slot;

/** Keeps a run on disk: checkpoints first, for they are the truth; the other files follow from them. */
final class RunStore {

    private final RunRequest request;
    private final RunComponents parts;
    private final Provenance provenance;
    private final RunFolder folder;
    private final RunFiles files;
    private final InitialDigests initial;
    private TrainingSessions sittings;

    /** The store of a run whose network still has its initial weights. */
    RunStore(RunRequest request, RunComponents parts, Provenance provenance) {
        this.request = request;
        this.parts = parts;
        this.provenance = provenance;
        this.folder = request.folder();
        this.files = new RunFiles(folder);
        this.initial = InitialDigests.of(parts.network());
        this.sittings = TrainingSessions.first(command());
    }

    /** Makes the folder and keeps other processes out of it until the lock is closed. */
    FolderLock open(RunListener listener) {
        FolderLock lock = files.open();
        sittings = TrainingSessions.in(folder, command(), warning -> listener.warning(request.id(), warning));
        return lock;
    }

    private String command() {
        return ProvenanceView.of(provenance).command().orElse("");
    }

    /** This sitting goes on after so many epochs. */
    void goOnAfter(int epochs) {
        sittings.goOnAfter(epochs);
    }

    /** The newest whole checkpoint, if there is any; a damaged one is told and the one before it taken. */
    Optional<Checkpoint> newest(RunListener listener) {
        List<DataException> damaged = new ArrayList<>();
        for (Path file : List.of(folder.last(), folder.previous())) {
            if (Files.exists(file)) {
                try {
                    Checkpoint checkpoint = Checkpoint.open(file);
                    damaged.forEach(e ->
                            listener.warning(request.id(), e.getMessage() + "; going on from " + file.getFileName()));
                    return Optional.of(checkpoint);
                } catch (DataException e) {
                    damaged.add(e);
                }
            }
        }
        if (!damaged.isEmpty()) {
            // One run's damage must not stop the others, which a failure of the data would.
            throw new TrainingException(
                    damaged.get(0).getMessage() + "; delete the run's folder to train it again", damaged.get(0));
        }
        return Optional.empty();
    }

    /** Saves the state after an epoch. */
    void save(RunProgress progress, boolean best) {
        CheckpointHeader header = header(progress);
        // The best first: last.zip says which epoch is the best, so whoever goes on from it finds that one.
        if (best) {
            RunFiles.attempt(folder.best(), () -> {
                NetworkCheckpoint.save(folder.best(), header, parts.network(), parts.step());
                return folder.best();
            });
        }
        RunFiles.attempt(folder.last(), () -> {
            NetworkCheckpoint.save(folder.last(), folder.previous(), header, parts.network(), parts.step());
            return folder.last();
        });
        tables(progress);
        record(RunState.STARTED, "", progress);
    }

    /** Writes the tables anew: a process that was killed after last.zip may have left older ones. */
    void tables(RunProgress progress) {
        files.metrics(progress.rows());
        files.timings(progress.timings());
        files.iterations(progress.iterations());
        HyperParameters parameters = HyperParameters.of(
                request.id().variant(),
                request.id().seed(),
                request.configuration().tree());
        files.events(parameters, progress.rows(), progress.timings());
    }

    /**
     * The checkpoint of the best epoch.
     *
     * @throws TrainingException where it is damaged: one run's damage must not stop the others
     */
    Checkpoint best() {
        try {
            return Checkpoint.open(folder.best());
        } catch (DataException damaged) {
            throw new TrainingException(damaged.getMessage() + "; delete the run's folder to train it again", damaged);
        }
    }

    /** Writes run.json. */
    RunRecord record(RunState state, String failure, RunProgress progress) {
        RunFacts facts = new RunFacts(
                Backend.facts(),
                kernels(),
                parts.network().spec().precision(),
                parts.data().fingerprint());
        RunRecord record = new RunRecord(
                request.configuration().name(),
                request.id().variant(),
                request.id().seed(),
                state,
                failure,
                progress.epochsDone(),
                request.configuration().training().epochs(),
                request.configuration().tree(),
                provenance.with(facts).facts(),
                parts.facts(),
                new Digests(initial.backbone(), initial.attention(), List.copyOf(progress.imageOrders())),
                sittings.now(progress.epochsDone()));
        files.record(record);
        return record;
    }

    /** What computes in place of the engine's own layers, if anything: the configuration's {@code auto} does not tell. */
    private String kernels() {
        NetworkSpec spec = parts.network().spec();
        return spec.accelerator()
                .map(accelerator -> accelerator.provenance(spec.precision()))
                .orElse("reference");
    }

    /** Writes evaluation.json. */
    void evaluation(Evaluation evaluation) {
        files.evaluation(evaluation);
    }

    private CheckpointHeader header(RunProgress progress) {
        return new CheckpointHeader(
                CheckpointHeader.FORMAT,
                request.id().variant(),
                request.id().seed(),
                progress.epochsDone(),
                parts.step().iteration(),
                progress.bestEpoch(),
                progress.bestAccuracy(),
                progress.rows(),
                progress.timings(),
                progress.iterations(),
                progress.imageOrders(),
                parts.data().classes(),
                parts.data().imageSize(),
                NetworkCheckpoint.entries(parts.network()),
                parts.step().slots().stream().map(Slot::name).toList(),
                request.configuration().tree());
    }
}
