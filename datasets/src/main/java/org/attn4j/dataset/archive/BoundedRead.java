package org.attn4j.dataset.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.attn4j.core.error.DataException;

/** Whole files as bytes, up to a bound. Stateless. */
public final class BoundedRead {

    private static final int FIRST_MAGIC = 0x1f;
    private static final int SECOND_MAGIC = 0x8b;

    private BoundedRead() {}

    /**
     * All bytes of a stream.
     *
     * @param what the file's name for messages
     * @param bound how many bytes there may be
     * @throws DataException where there are more
     */
    public static byte[] all(InputStream in, String what, int bound) throws IOException {
        byte[] bytes = in.readNBytes(bound);
        if (bytes.length == bound && in.read() >= 0) {
            throw new DataException(what + " must not have more than " + bound + " bytes, unpacked");
        }
        return bytes;
    }

    /**
     * All bytes of a file, unpacked where it is gzip'd.
     *
     * @throws DataException where it cannot be read, is damaged or too long
     */
    public static byte[] file(Path file, int bound) {
        try (InputStream in = Files.newInputStream(file)) {
            return all(isGzip(file) ? new GZIPInputStream(in) : in, file.toString(), bound);
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    /** Whether a file begins as gzip does. */
    public static boolean isGzip(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == FIRST_MAGIC && in.read() == SECOND_MAGIC;
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    /** What a failed read means to the user. */
    public static DataException unreadable(String what, IOException cause) {
        String reason = cause instanceof EOFException
                ? "it ends too early, so it was cut short or not downloaded to its end"
                : cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ", " + cause.getMessage());
        return new DataException(what + " cannot be read: " + reason, cause);
    }
}
