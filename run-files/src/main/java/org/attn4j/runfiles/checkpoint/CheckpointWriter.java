package org.attn4j.runfiles.checkpoint;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.attn4j.config.json.Json;
import org.attn4j.core.file.AtomicFile;
import org.attn4j.core.file.Sha256;
import org.attn4j.runfiles.checkpoint.Checkpoint.TensorSource;

/** Writes checkpoints. Equal states give equal bytes. */
final class CheckpointWriter {

    /** A fixed time for all entries: the earliest in the ZIP format. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final CheckpointHeader header;
    private final StringBuilder checksums = new StringBuilder();

    CheckpointWriter(CheckpointHeader header) {
        this.header = header;
    }

    void writeTo(OutputStream out, TensorSource weights, List<? extends TensorSource> slots) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        // trained floats do not compress
        zip.setLevel(Deflater.NO_COMPRESSION);
        entry(
                zip,
                CheckpointFile.HEADER,
                entry -> entry.write(Json.write(header).getBytes(StandardCharsets.UTF_8)));
        entry(zip, CheckpointFile.WEIGHTS, entry -> writeVector(entry, weights));
        entry(zip, CheckpointFile.OPTIMIZER, entry -> {
            for (TensorSource slot : slots) {
                writeVector(entry, slot);
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
        checksums.append(Sha256.hex(digest)).append("  ").append(name).append('\n');
    }

    private void writeVector(OutputStream out, TensorSource source) throws IOException {
        for (TensorEntry tensor : header.tensors()) {
            float[] values = source.values(tensor);
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
                // the archive stays open for the next entry
            }
        };
    }
}
