package org.attn4j.dataset.cifar;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.attn4j.core.random.Draw;

/** CIFAR-10 with ten images per file, in both encodings. Image i of a file has the label i. */
final class SmallCifar {

    static final int IMAGES = 10;

    private SmallCifar() {}

    /** All files of an encoding by name, in a modifiable map. */
    static Map<String, byte[]> files(CifarEncoding encoding) {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : encoding.files()) {
            files.put(name, encoding == CifarEncoding.PYTHON ? pickle(name) : records(name.replace(".bin", "")));
        }
        return files;
    }

    static Path folder(Path parent, CifarEncoding encoding, Map<String, byte[]> files) {
        Path folder = parent.resolve(encoding.folder());
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    static Path archive(Path parent, CifarEncoding encoding, Map<String, byte[]> files) {
        Path archive = parent.resolve(encoding.archive());
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(archive));
                TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(encoding.folder() + "/" + file.getKey(), true);
                entry.setSize(file.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return archive;
    }

    /** The planes of an image, random but the same in both encodings. */
    static byte[] planes(String batch, int image) {
        Draw draw = Draw.of(7, batch, image);
        byte[] planes = new byte[CifarFormat.IMAGE_BYTES];
        for (int i = 0; i < planes.length; i++) {
            planes[i] = (byte) draw.below(256);
        }
        return planes;
    }

    private static byte[] records(String batch) {
        byte[] records = new byte[IMAGES * 3073];
        for (int i = 0; i < IMAGES; i++) {
            records[i * 3073] = (byte) i;
            System.arraycopy(planes(batch, i), 0, records, i * 3073 + 1, CifarFormat.IMAGE_BYTES);
        }
        return records;
    }

    private static byte[] pickle(String batch) {
        byte[] data = new byte[IMAGES * CifarFormat.IMAGE_BYTES];
        Pickler pickler = new Pickler();
        pickler.raw("}").memo().raw("(").text("labels").memo().raw("]").memo().raw("(");
        for (int i = 0; i < IMAGES; i++) {
            pickler.bytes('K', i);
            System.arraycopy(planes(batch, i), 0, data, i * CifarFormat.IMAGE_BYTES, CifarFormat.IMAGE_BYTES);
        }
        pickler.raw("e").text("data").memo().array(IMAGES, CifarFormat.IMAGE_BYTES, data);
        return pickler.raw("u.").toByteArray();
    }
}
