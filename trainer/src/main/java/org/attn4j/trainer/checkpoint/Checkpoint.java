package org.attn4j.trainer.checkpoint;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.attn4j.config.json.Json;
import org.attn4j.core.error.DataException;
import org.attn4j.core.file.AtomicFile;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.network.Tensor;
import org.attn4j.trainer.step.Slot;
import org.attn4j.trainer.step.TrainingStep;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A run's state after an epoch: a ZIP file of checkpoint.json, weights.bin, optimizer.bin and SHA256SUMS. Immutable.
 */
public final class Checkpoint {

    private final CheckpointFile file;
    private final CheckpointHeader header;

    private Checkpoint(CheckpointFile file, CheckpointHeader header) {
        this.file = file;
        this.header = header;
    }

    /**
     * Opens a checkpoint and checks it whole.
     *
     * @throws DataException where it is absent, damaged or of another format
     */
    public static Checkpoint open(Path path) {
        CheckpointFile file = new CheckpointFile(path);
        CheckpointHeader header =
                file.checked(zip -> Json.parse(file.text(zip, CheckpointFile.HEADER), CheckpointHeader.class));
        if (header.format() != CheckpointHeader.FORMAT) {
            throw new DataException(path + ": is a checkpoint of format " + header.format()
                    + ", this version reads format " + CheckpointHeader.FORMAT);
        }
        return new Checkpoint(file, header);
    }

    /**
     * Saves a run's state, replacing the file atomically.
     *
     * @throws IOException where the disk refuses; the old file is then still whole
     */
    public static void save(Path path, CheckpointHeader header, Network network, TrainingStep step) throws IOException {
        AtomicFile.write(path, CheckpointWriter.of(header, network, step));
    }

    /**
     * The same, and the file's old state is kept under another name.
     *
     * @param kept where the old state goes, instead of what is there
     * @throws IOException where the disk refuses; both old files are then still whole
     */
    public static void save(Path path, Path kept, CheckpointHeader header, Network network, TrainingStep step)
            throws IOException {
        AtomicFile.write(path, kept, CheckpointWriter.of(header, network, step));
    }

    /** Everything but the numbers. */
    public CheckpointHeader header() {
        return header;
    }

    /** How the tensors of a network are listed. */
    public static List<TensorEntry> entries(Network network) {
        return network.tensors().stream().map(Checkpoint::entry).toList();
    }

    private static TensorEntry entry(Tensor tensor) {
        return new TensorEntry(
                tensor.key(), Arrays.stream(tensor.shape()).boxed().toList(), tensor.trained());
    }

    /**
     * Puts the saved weights into a network.
     *
     * @throws DataException where the network has other tensors
     */
    public void loadWeights(Network network) {
        checkTensors(network);
        file.checked(zip -> {
            try (InputStream in = stream(zip, CheckpointFile.WEIGHTS)) {
                readVector(in, network, network.weights());
            }
            return null;
        });
    }

    /**
     * Puts the optimiser's state and the iteration into a step, whose network has the same tensors.
     *
     * @throws DataException where the optimiser keeps other state
     */
    public void loadState(Network network, TrainingStep step) {
        checkTensors(network);
        List<String> slots = step.slots().stream().map(Slot::name).toList();
        if (!slots.equals(header.slots())) {
            throw file.damaged("it holds the optimiser state " + header.slots() + ", this optimiser keeps " + slots);
        }
        file.checked(zip -> {
            try (InputStream in = stream(zip, CheckpointFile.OPTIMIZER)) {
                for (Slot slot : step.slots()) {
                    readVector(in, network, slot.values());
                }
            }
            return null;
        });
        step.resumeAt(header.iteration());
    }

    private void checkTensors(Network network) {
        List<TensorEntry> wanted = entries(network);
        // Which order a network has them in depends on its kernels: they are known by name.
        if (wanted.size() != header.tensors().size() || !Set.copyOf(wanted).equals(Set.copyOf(header.tensors()))) {
            TensorEntry first = wanted.stream()
                    .filter(entry -> !header.tensors().contains(entry))
                    .findFirst()
                    .orElseGet(() -> header.tensors().stream()
                            .filter(entry -> !wanted.contains(entry))
                            .findFirst()
                            .orElse(wanted.get(0)));
            throw file.damaged("its tensors are not those of its configuration's network, beginning with "
                    + first.name() + " " + first.shape());
        }
    }

    private static InputStream stream(ZipFile zip, String name) throws IOException {
        return new BufferedInputStream(zip.getInputStream(zip.getEntry(name)), 1 << 16);
    }

    private void readVector(InputStream in, Network network, INDArray vector) throws IOException {
        Map<String, Tensor> byName =
                network.tensors().stream().collect(Collectors.toMap(Tensor::key, Function.identity()));
        for (TensorEntry saved : header.tensors()) {
            Tensor tensor = byName.get(saved.name());
            int length = Math.toIntExact(tensor.length() * Float.BYTES);
            byte[] bytes = in.readNBytes(length);
            if (bytes.length < length) {
                throw file.damaged("it ends within tensor " + tensor.key());
            }
            float[] values = new float[Math.toIntExact(tensor.length())];
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(values);
            Network.writeFloats(vector, tensor, values);
        }
    }
}
