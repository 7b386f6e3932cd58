package org.attn4j.trainer.checkpoint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attn4j.core.error.DataException;
import org.attn4j.core.file.AtomicFile;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.network.Tensor;
import org.attn4j.runfiles.checkpoint.Checkpoint;
import org.attn4j.runfiles.checkpoint.Checkpoint.TensorSink;
import org.attn4j.runfiles.checkpoint.Checkpoint.TensorSource;
import org.attn4j.runfiles.checkpoint.CheckpointHeader;
import org.attn4j.runfiles.checkpoint.TensorEntry;
import org.attn4j.trainer.step.Slot;
import org.attn4j.trainer.step.TrainingStep;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Saves networks and training steps to checkpoints and loads them. For the thread that trains the network. */
public final class NetworkCheckpoint {

    private final Network network;
    private final Map<String, Tensor> byName;

    private NetworkCheckpoint(Network network) {
        this.network = network;
        this.byName = network.tensors().stream().collect(Collectors.toMap(Tensor::key, Function.identity()));
    }

    /** The entries of a network's tensors in a checkpoint. */
    public static List<TensorEntry> entries(Network network) {
        return network.tensors().stream().map(NetworkCheckpoint::entry).toList();
    }

    private static TensorEntry entry(Tensor tensor) {
        return new TensorEntry(
                tensor.key(), Arrays.stream(tensor.shape()).boxed().toList(), tensor.trained());
    }

    /**
     * Saves a run's state, replacing the file atomically. If weights are averaged, the averages are written as the
     * weights.
     *
     * @throws IOException if writing fails; the old file is then intact
     */
    public static void save(Path path, CheckpointHeader header, Network network, TrainingStep step) throws IOException {
        AtomicFile.write(path, new NetworkCheckpoint(network).content(header, step));
    }

    /**
     * Saves a run's state and keeps the file's previous state under another name.
     *
     * @param previous receives the previous state, replacing the file there
     * @throws IOException if writing fails; both old files are then intact
     */
    public static void save(Path path, Path previous, CheckpointHeader header, Network network, TrainingStep step)
            throws IOException {
        AtomicFile.write(path, previous, new NetworkCheckpoint(network).content(header, step));
    }

    private AtomicFile.Content content(CheckpointHeader header, TrainingStep step) {
        return out -> {
            try (TrainingStep.AveragesInUse averages = step.useAverages()) {
                List<TensorSource> slots =
                        step.slots().stream().map(slot -> source(slot.values())).toList();
                Checkpoint.content(header, source(network.weights()), slots).writeTo(out);
            }
        };
    }

    /**
     * Loads the saved weights into a network.
     *
     * @throws DataException if the network has other tensors
     */
    public static void loadWeights(Checkpoint checkpoint, Network network) {
        requireTensorsOf(checkpoint, network);
        checkpoint.readWeights(new NetworkCheckpoint(network).sink(network.weights()));
    }

    /**
     * Loads the saved optimiser state and iteration into a step whose network has the same tensors.
     *
     * @throws DataException if the optimiser has other slots
     */
    public static void loadState(Checkpoint checkpoint, Network network, TrainingStep step) {
        requireTensorsOf(checkpoint, network);
        CheckpointHeader header = checkpoint.header();
        List<String> slots = step.slots().stream().map(Slot::name).toList();
        if (!slots.equals(header.slots())) {
            throw checkpoint.damaged(
                    "it contains the optimiser state " + header.slots() + ", but this optimiser needs " + slots);
        }
        NetworkCheckpoint target = new NetworkCheckpoint(network);
        checkpoint.readSlots(
                step.slots().stream().map(slot -> target.sink(slot.values())).toList());
        step.resumeAt(header.iteration());
    }

    private TensorSource source(INDArray vector) {
        return tensor -> Network.readFloats(vector, byName.get(tensor.name()));
    }

    private TensorSink sink(INDArray vector) {
        return (tensor, values) -> Network.writeFloats(vector, byName.get(tensor.name()), values);
    }

    private static void requireTensorsOf(Checkpoint checkpoint, Network network) {
        List<TensorEntry> wanted = entries(network);
        List<TensorEntry> saved = checkpoint.header().tensors();
        // Tensors are matched by name, since their order depends on the kernels.
        if (wanted.size() == saved.size() && Set.copyOf(wanted).equals(Set.copyOf(saved))) {
            return;
        }
        TensorEntry first = wanted.stream()
                .filter(entry -> !saved.contains(entry))
                .findFirst()
                .orElseGet(() -> saved.stream()
                        .filter(entry -> !wanted.contains(entry))
                        .findFirst()
                        .orElse(wanted.get(0)));
        throw checkpoint.damaged("its tensors do not match the network of its configuration; the first difference is "
                + first.name() + " " + first.shape());
    }
}
