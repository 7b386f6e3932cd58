package org.attn4j.runfiles.checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.attn4j.core.error.DataException;
import org.attn4j.core.file.Sha256;

/** The archive of a checkpoint. Names, sizes and checksums are verified before the content is used. */
final class CheckpointFile {

    static final String HEADER = "checkpoint.json";
    static final String WEIGHTS = "weights.bin";
    static final String OPTIMIZER = "optimizer.bin";
    static final String CHECKSUMS = "SHA256SUMS";

    private static final Set<String> ENTRIES = Set.of(HEADER, WEIGHTS, OPTIMIZER, CHECKSUMS);

    /** Far above any network that fits in memory; an archive that declares a larger entry is rejected. */
    private static final long MAX_BYTES = 16L << 30;

    private static final long MAX_TEXT_BYTES = 64L << 20;

    private final Path file;

    CheckpointFile(Path file) {
        this.file = file;
    }

    /** Reads entries of the open archive. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ZipFile zip) throws IOException;
    }

    /** Opens the archive, verifies all of it, and reads from it. */
    <T> T readVerified(Reader<T> reader) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            checkEntries(zip);
            checkSums(zip);
            return reader.read(zip);
        } catch (NoSuchFileException missing) {
            throw new DataException(file + ": there is no such checkpoint", missing);
        } catch (ZipException damaged) {
            throw damaged("it is not a complete ZIP file (" + damaged.getMessage() + ")");
        } catch (IOException failure) {
            throw new DataException(file + ": cannot be read: " + failure.getMessage(), failure);
        }
    }

    /** Creates the exception for a damaged checkpoint. */
    DataException damaged(String why) {
        return new DataException(file + ": the checkpoint is damaged: " + why);
    }

    /** Reads a small text entry. */
    String text(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry.getSize() > MAX_TEXT_BYTES) {
            throw damaged(name + " has " + entry.getSize() + " bytes");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes((int) MAX_TEXT_BYTES), StandardCharsets.UTF_8);
        }
    }

    private void checkEntries(ZipFile zip) {
        List<? extends ZipEntry> entries = Collections.list(zip.entries());
        Set<String> names = entries.stream().map(ZipEntry::getName).collect(Collectors.toCollection(TreeSet::new));
        if (entries.size() != ENTRIES.size() || !names.equals(ENTRIES)) {
            throw damaged("it contains " + names + ", must contain " + new TreeSet<>(ENTRIES));
        }
        for (ZipEntry entry : entries) {
            if (entry.getSize() < 0 || entry.getSize() > MAX_BYTES) {
                throw damaged(entry.getName() + " has " + entry.getSize() + " bytes");
            }
        }
    }

    private void checkSums(ZipFile zip) throws IOException {
        StringBuilder found = new StringBuilder();
        for (String name : List.of(HEADER, WEIGHTS, OPTIMIZER)) {
            found.append(digest(zip, name)).append("  ").append(name).append('\n');
        }
        if (!found.toString().equals(text(zip, CHECKSUMS))) {
            throw damaged("the checksums in " + CHECKSUMS + " do not match the content");
        }
    }

    private static String digest(ZipFile zip, String name) throws IOException {
        MessageDigest digest = Sha256.start();
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            Sha256.update(digest, in);
        }
        return Sha256.hex(digest);
    }
}
