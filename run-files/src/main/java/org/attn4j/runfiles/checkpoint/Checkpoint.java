package org.attn4j.runfiles.checkpoint;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.attn4j.config.json.Json;
import org.attn4j.core.error.DataException;
import org.attn4j.core.file.AtomicFile;

/**
 * A run's state after an epoch: a ZIP file of checkpoint.json, weights.bin, optimizer.bin and SHA256SUMS. It knows
 * tensors by name and shape and nothing of networks. Immutable.
 */
public final class Checkpoint {

    private static final int BUFFER = 1 << 16;

    private final CheckpointFile file;
    private final CheckpointHeader header;

    private Checkpoint(CheckpointFile file, CheckpointHeader header) {
        this.file = file;
        this.header = header;
    }

    /** Receives the tensors of a vector, in the order of the header. */
    @FunctionalInterface
    public interface TensorSink {

        /** The values are in C order; the array is the receiver's. */
        void accept(TensorEntry tensor, float[] values);
    }

    /** Gives the tensors of a vector. */
    @FunctionalInterface
    public interface TensorSource {

        /** The values in C order, as many as the tensor has. */
        float[] values(TensorEntry tensor);
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
     * The bytes of a checkpoint. Equal states give equal bytes.
     *
     * @param weights the values of weights.bin
     * @param slots the values of each slot of optimizer.bin, as many as the header names
     */
    public static AtomicFile.Content content(
            CheckpointHeader header, TensorSource weights, List<? extends TensorSource> slots) {
        if (slots.size() != header.slots().size()) {
            throw new IllegalArgumentException(slots.size() + " slots for the names " + header.slots());
        }
        return out -> new CheckpointWriter(header).writeTo(out, weights, slots);
    }

    /** Everything but the numbers. */
    public CheckpointHeader header() {
        return header;
    }

    /** The exception for a checkpoint that does not fit its reader; names the file. */
    public DataException damaged(String why) {
        return file.damaged(why);
    }

    /**
     * Reads weights.bin.
     *
     * @throws DataException if the file has been damaged since it was opened
     */
    public void readWeights(TensorSink sink) {
        read(CheckpointFile.WEIGHTS, List.of(sink));
    }

    /**
     * Reads optimizer.bin.
     *
     * @param sinks one for each slot that the header names, in its order
     * @throws DataException if the file has been damaged since it was opened
     */
    public void readSlots(List<? extends TensorSink> sinks) {
        if (sinks.size() != header.slots().size()) {
            throw new IllegalArgumentException(sinks.size() + " sinks for the slots " + header.slots());
        }
        read(CheckpointFile.OPTIMIZER, sinks);
    }

    private void read(String entry, List<? extends TensorSink> sinks) {
        file.checked(zip -> {
            try (InputStream in = stream(zip, entry)) {
                for (TensorSink sink : sinks) {
                    readVector(in, sink);
                }
            }
            return null;
        });
    }

    private static InputStream stream(ZipFile zip, String name) throws IOException {
        return new BufferedInputStream(zip.getInputStream(zip.getEntry(name)), BUFFER);
    }

    private void readVector(InputStream in, TensorSink sink) throws IOException {
        for (TensorEntry tensor : header.tensors()) {
            int count = count(tensor);
            byte[] bytes = in.readNBytes(count * Float.BYTES);
            if (bytes.length < count * Float.BYTES) {
                throw damaged("it ends within tensor " + tensor.name());
            }
            float[] values = new float[count];
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(values);
            sink.accept(tensor, values);
        }
    }

    private int count(TensorEntry tensor) {
        long count = tensor.length();
        if (count < 0 || count > Integer.MAX_VALUE / Float.BYTES) {
            throw damaged("tensor " + tensor.name() + " has the shape " + tensor.shape());
        }
        return (int) count;
    }
}
