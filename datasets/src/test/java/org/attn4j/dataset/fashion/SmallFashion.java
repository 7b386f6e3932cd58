package org.attn4j.dataset.fashion;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** idx files with a few images: image i has the label i % 10, and all its pixels have the level i. */
final class SmallFashion {

    private SmallFashion() {}

    static byte[] images(int count) {
        ByteBuffer file = ByteBuffer.allocate(16 + count * 784);
        file.putInt(0x803).putInt(count).putInt(28).putInt(28);
        for (int i = 0; i < count * 784; i++) {
            file.put((byte) (i / 784));
        }
        return file.array();
    }

    static byte[] labels(int count) {
        ByteBuffer file = ByteBuffer.allocate(8 + count);
        file.putInt(0x801).putInt(count);
        for (int i = 0; i < count; i++) {
            file.put((byte) (i % 10));
        }
        return file.array();
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Writes all four files, with 30 training and 20 test images. */
    static void write(Path folder, boolean packed) throws IOException {
        writeFile(folder, "train-images-idx3-ubyte", images(30), packed);
        writeFile(folder, "train-labels-idx1-ubyte", labels(30), packed);
        writeFile(folder, "t10k-images-idx3-ubyte", images(20), packed);
        writeFile(folder, "t10k-labels-idx1-ubyte", labels(20), packed);
    }

    private static void writeFile(Path folder, String name, byte[] bytes, boolean packed) throws IOException {
        Files.write(folder.resolve(packed ? name + ".gz" : name), packed ? gzip(bytes) : bytes);
    }
}
