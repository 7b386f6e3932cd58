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

/** Saves a run to disk. Checkpoints are written first, because the other files can be rebuilt from them. */
final class RunStore {

    private final RunRequest request;
    private final RunComponents components;
    private final Provenance provenance;
    private final RunFolder folder;
    private final RunFiles files;
    private final InitialDigests initial;
    private TrainingSessions sessions;

    /** Creates the store of a run; its network must still have its initial weights. */
    RunStore(RunRequest request, RunComponents components, Provenance provenance) {
        this.request = request;
        this.components = components;
        this.provenance = provenance;
        this.folder = request.folder();
        this.files = new RunFiles(folder);
        this.initial = InitialDigests.of(components.network());
        this.sessions = TrainingSessions.ofNewRun(now());
    }

    /** Creates the folder and locks it for this process until the lock is closed. */
    FolderLock open(RunListener listener) {
        FolderLock lock = files.open();
        sessions = TrainingSessions.ofFolder(folder, now(), warning -> listener.warning(request.id(), warning));
        return lock;
    }

    private ProvenanceView now() {
        return ProvenanceView.of(provenance);
    }

    /** Records that this training session resumed after this many epochs. */
    void resumedAfter(int epochs) {
        sessions.resumedAfter(epochs);
    }

    /** The newest intact checkpoint, if there is any. A damaged one causes a warning, and the one before it is used. */
    Optional<Checkpoint> newest(RunListener listener) {
        List<DataException> damaged = new ArrayList<>();
        for (Path file : List.of(folder.last(), folder.previous())) {
            if (Files.exists(file)) {
                try {
                    Checkpoint checkpoint = Checkpoint.open(file);
                    damaged.forEach(e ->
                            listener.warning(request.id(), e.getMessage() + "; resuming from " + file.getFileName()));
                    return Optional.of(checkpoint);
                } catch (DataException e) {
                    damaged.add(e);
                }
            }
        }
        if (!damaged.isEmpty()) {
            // A TrainingException, since a DataException would also stop the other runs of the study.
            throw new TrainingException(
                    damaged.get(0).getMessage() + "; delete the run's folder to train it again", damaged.get(0));
        }
        return Optional.empty();
    }

    /** Saves the state after an epoch. */
    void save(RunProgress progress, boolean best) {
        CheckpointHeader header = header(progress);
        // best.zip is written first: last.zip names the best epoch, so the checkpoint of that epoch must already exist.
        if (best) {
            RunFiles.attempt(folder.best(), () -> {
                NetworkCheckpoint.save(folder.best(), header, components.network(), components.step());
                return folder.best();
            });
        }
        RunFiles.attempt(folder.last(), () -> {
            NetworkCheckpoint.save(folder.last(), folder.previous(), header, components.network(), components.step());
            return folder.last();
        });
        tables(progress);
        record(RunState.STARTED, "", progress);
    }

    /** Rewrites the tables, since a process that was killed after writing last.zip may have left older ones. */
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
     * @throws TrainingException if it is damaged; a DataException would also stop the other runs of the study
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
                components.network().spec().precision(),
                components.data().fingerprint());
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
                components.facts(),
                new Digests(initial.backbone(), initial.attention(), List.copyOf(progress.imageOrders())),
                sessions.upTo(progress.epochsDone()));
        files.record(record);
        return record;
    }

    /** The kernels that replace DL4J's layers, if any; the configuration may only contain {@code auto}. */
    private String kernels() {
        NetworkSpec spec = components.network().spec();
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
                components.step().iteration(),
                progress.bestEpoch(),
                progress.bestAccuracy(),
                progress.rows(),
                progress.timings(),
                progress.iterations(),
                progress.imageOrders(),
                components.data().classes(),
                components.data().imageSize(),
                NetworkCheckpoint.entries(components.network()),
                components.step().slots().stream().map(Slot::name).toList(),
                request.configuration().tree());
    }
}
