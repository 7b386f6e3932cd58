package org.attn4j.dataset.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.attn4j.core.error.DataException;

/** Reads whole files into memory, up to a size limit. Stateless. */
public final class BoundedRead {

    private static final int FIRST_MAGIC = 0x1f;
    private static final int SECOND_MAGIC = 0x8b;

    private BoundedRead() {}

    /**
     * Reads all bytes of a stream.
     *
     * @param what the file's name for messages
     * @param bound the maximum number of bytes
     * @throws DataException if there are more
     */
    public static byte[] all(InputStream in, String what, int bound) throws IOException {
        byte[] bytes = in.readNBytes(bound);
        if (bytes.length == bound && in.read() >= 0) {
            throw new DataException(what + " must not have more than " + bound + " bytes uncompressed");
        }
        return bytes;
    }

    /**
     * Reads all bytes of a file, decompressed if it is a gzip file.
     *
     * @throws DataException if it cannot be read, is damaged or too long
     */
    public static byte[] file(Path file, int bound) {
        try (InputStream in = Files.newInputStream(file)) {
            return all(isGzip(file) ? new GZIPInputStream(in) : in, file.toString(), bound);
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    /** Whether a file begins with the magic number of gzip. */
    public static boolean isGzip(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == FIRST_MAGIC && in.read() == SECOND_MAGIC;
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    /** The exception that reports a failed read to the user. */
    public static DataException unreadable(String what, IOException cause) {
        String reason = cause instanceof EOFException
                ? "unexpected end of file; it is truncated or was not downloaded completely"
                : cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ", " + cause.getMessage());
        return new DataException(what + " cannot be read: " + reason, cause);
    }
}
