package org.attn4j.trainer.checkpoint;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.attn4j.config.json.Json;
import org.attn4j.core.file.AtomicFile;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.network.Tensor;
import org.attn4j.trainer.step.Slot;
import org.attn4j.trainer.step.TrainingStep;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Writes checkpoints. Equal states give equal bytes. */
final class CheckpointWriter {

    /** One fixed time for all entries: the earliest that the ZIP format knows. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final StringBuilder checksums = new StringBuilder();

    private CheckpointWriter() {}

    /** A checkpoint's bytes; with averages of the weights switched on, the averages are what is written. */
    static AtomicFile.Content of(CheckpointHeader header, Network network, TrainingStep step) {
        return out -> {
            try (TrainingStep.Shown averages = step.showAverages()) {
                new CheckpointWriter().writeTo(out, header, network, step);
            }
        };
    }

    private void writeTo(OutputStream out, CheckpointHeader header, Network network, TrainingStep step)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        // Trained floats do not compress.
        zip.setLevel(Deflater.NO_COMPRESSION);
        entry(
                zip,
                CheckpointFile.HEADER,
                entry -> entry.write(Json.write(header).getBytes(StandardCharsets.UTF_8)));
        entry(zip, CheckpointFile.WEIGHTS, entry -> writeVector(entry, network, network.weights()));
        entry(zip, CheckpointFile.OPTIMIZER, entry -> {
            for (Slot slot : step.slots()) {
                writeVector(entry, network, slot.values());
            }
        });
        zip.putNextEntry(named(CheckpointFile.CHECKSUMS));
        zip.write(checksums.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    private void entry(ZipOutputStream zip, String name, AtomicFile.Content content) throws IOException {
        zip.putNextEntry(named(name));
        MessageDigest digest = Sha256.start();
        OutputStream body = new DigestOutputStream(unclosed(zip), digest);
        content.writeTo(body);
        body.flush();
        zip.closeEntry();
        checksums
                .append(HexFormat.of().formatHex(digest.digest()))
                .append("  ")
                .append(name)
                .append('\n');
    }

    private static void writeVector(OutputStream out, Network network, INDArray vector) throws IOException {
        for (Tensor tensor : network.tensors()) {
            float[] values = Network.readFloats(vector, tensor);
            ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(values);
            out.write(bytes.array());
        }
    }

    private static ZipEntry named(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ENTRY_TIME);
        return entry;
    }

    private static OutputStream unclosed(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() {
                // The archive goes on.
            }
        };
    }
}
