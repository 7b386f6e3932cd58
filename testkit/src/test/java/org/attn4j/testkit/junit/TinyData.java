package org.attn4j.testkit.junit;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.attn4j.config.json.Json;
import org.attn4j.core.random.Draw;

/** Writes a few random images, no two of them equal, in the published formats of the datasets. */
final class TinyData {

    private static final int IMAGES = 12;
    private static final int CLASSES = 10;

    /** Writes a file; an exception fails the test. */
    private interface FileWriter {
        void run() throws IOException;
    }

    private TinyData() {}

    /** The parameters of a dataset at a path. */
    static String at(Path path) {
        return Json.write(Map.of("path", path.toString()));
    }

    /** {@code cifar-10-binary.tar.gz}: records of a label and 3072 bytes, in six files. */
    static Path cifar(Path folder) {
        List<String> names = new ArrayList<>(List.of("test_batch"));
        for (int batch = 1; batch <= 5; batch++) {
            names.add("data_batch_" + batch);
        }
        Path archive = folder.resolve("cifar-10-binary.tar.gz");
        uncheckedWrite(() -> {
            try (TarArchiveOutputStream tar =
                    new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(archive)))) {
                for (String name : names) {
                    Path file = Files.write(folder.resolve(name), records(name));
                    tar.putArchiveEntry(tar.createArchiveEntry(file, "cifar-10-batches-bin/" + name + ".bin"));
                    Files.copy(file, tar);
                    tar.closeArchiveEntry();
                }
            }
        });
        return archive;
    }

    /** The four files of Fashion-MNIST, unpacked. */
    static Path fashion(Path folder) {
        for (String set : List.of("train", "t10k")) {
            uncheckedWrite(() -> {
                ByteArrayOutputStream images = new ByteArrayOutputStream();
                ByteArrayOutputStream labels = new ByteArrayOutputStream();
                header(images, 0x803, IMAGES, 28, 28);
                header(labels, 0x801, IMAGES);
                for (int i = 0; i < IMAGES; i++) {
                    images.write(noise(set + i, 28 * 28));
                    labels.write(i % CLASSES);
                }
                Files.write(folder.resolve(set + "-images-idx3-ubyte"), images.toByteArray());
                Files.write(folder.resolve(set + "-labels-idx1-ubyte"), labels.toByteArray());
            });
        }
        return folder;
    }

    /** A folder per class for two classes, with pictures of different sizes; the dataset chooses the test images. */
    static Path pictures(Path folder) {
        for (String name : List.of("ape", "wolf")) {
            for (int i = 0; i < IMAGES / 2; i++) {
                int width = 5 + i;
                byte[] noise = noise(name + i, width * 7);
                BufferedImage image = new BufferedImage(width, 7, BufferedImage.TYPE_INT_RGB);
                for (int pixel = 0; pixel < noise.length; pixel++) {
                    image.setRGB(pixel % width, pixel / width, noise[pixel] * 0x010203);
                }
                Path file = folder.resolve(name).resolve(i + ".png");
                uncheckedWrite(() -> {
                    Files.createDirectories(file.getParent());
                    ImageIO.write(image, "png", file.toFile());
                });
            }
        }
        return folder;
    }

    private static byte[] records(String batch) throws IOException {
        ByteArrayOutputStream records = new ByteArrayOutputStream();
        for (int i = 0; i < IMAGES; i++) {
            records.write(i % CLASSES);
            records.write(noise(batch + i, 3 * 32 * 32));
        }
        return records.toByteArray();
    }

    private static void header(ByteArrayOutputStream file, int... numbers) throws IOException {
        for (int number : numbers) {
            new DataOutputStream(file).writeInt(number);
        }
    }

    private static byte[] noise(String name, int length) {
        Draw draw = Draw.of(1, name);
        byte[] noise = new byte[length];
        for (int i = 0; i < length; i++) {
            noise[i] = (byte) draw.below(256);
        }
        return noise;
    }

    private static void uncheckedWrite(FileWriter writer) {
        try {
            writer.run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
