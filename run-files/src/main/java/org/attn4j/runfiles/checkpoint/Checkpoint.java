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
 * A run's state after an epoch: a ZIP file of checkpoint.json, weights.bin, optimizer.bin and SHA256SUMS. Tensors are
 * identified by name and shape; nothing here depends on networks. Immutable.
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

        /** Receives a tensor's values in C order; the array may be kept and changed. */
        void accept(TensorEntry tensor, float[] values);
    }

    /** Supplies the tensors of a vector. */
    @FunctionalInterface
    public interface TensorSource {

        /** The values in C order, as many as the tensor has. */
        float[] values(TensorEntry tensor);
    }

    /**
     * Opens a checkpoint and verifies the whole file.
     *
     * @throws DataException if it is absent, damaged or of another format
     */
    public static Checkpoint open(Path path) {
        CheckpointFile file = new CheckpointFile(path);
        CheckpointHeader header =
                file.readVerified(zip -> Json.parse(file.text(zip, CheckpointFile.HEADER), CheckpointHeader.class));
        if (header.format() != CheckpointHeader.FORMAT) {
            throw new DataException(path + ": is a checkpoint of format " + header.format()
                    + ", but this version reads format " + CheckpointHeader.FORMAT);
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

    /** Everything except the values of the tensors. */
    public CheckpointHeader header() {
        return header;
    }

    /** Creates the exception for a checkpoint that its reader cannot use; it names the file. */
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
        file.readVerified(zip -> {
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
