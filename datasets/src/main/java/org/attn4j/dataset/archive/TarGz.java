package org.attn4j.dataset.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.attn4j.core.error.DataException;

/** Reads the files of a gzip-compressed tar archive in sequence. Stateless. */
public final class TarGz {

    private static final int BUFFER = 1 << 16;

    /** Far more entries than any dataset that is read completely. */
    private static final int MOST_ENTRIES = 100_000;

    /** Limits what a small malicious archive can expand to; CIFAR-10 takes 184 MB. */
    private static final long MOST_BYTES = 1L << 30;

    private TarGz() {}

    /** Receives each file. */
    @FunctionalInterface
    public interface Visitor {

        /**
         * Called for each file in the archive's order.
         *
         * @param name the path within the archive, with {@code /}
         * @param bytes the contents; must be read before returning
         * @return false to end the visit
         */
        boolean file(String name, InputStream bytes) throws IOException;
    }

    /**
     * Visits the files. Unless the visitor ends the visit, the archive is read to its end, so that any damage is found.
     *
     * @throws DataException if the archive cannot be read, is truncated, or names a path outside of itself
     */
    public static void visit(Path archive, Visitor visitor) {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive), BUFFER);
                InputStream unpacked = new GZIPInputStream(file, BUFFER);
                TarArchiveInputStream tar = new TarArchiveInputStream(unpacked)) {
            visit(archive, tar, visitor);
        } catch (IOException e) {
            throw BoundedRead.unreadable(archive.toString(), e);
        } catch (IllegalArgumentException e) {
            throw new DataException(archive + " is not a tar archive: " + e.getMessage(), e);
        }
    }

    private static void visit(Path archive, TarArchiveInputStream tar, Visitor visitor) throws IOException {
        int count = 0;
        long total = 0;
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            if (++count > MOST_ENTRIES) {
                throw new DataException(archive + " has more than " + MOST_ENTRIES + " entries");
            }
            total += entry.getSize();
            if (total > MOST_BYTES) {
                throw new DataException(archive + " unpacks to more than " + MOST_BYTES + " bytes");
            }
            EntryName.rejectOutside(archive, entry.getName());
            if (entry.isFile() && !visitor.file(entry.getName(), tar)) {
                return;
            }
        }
    }
}
