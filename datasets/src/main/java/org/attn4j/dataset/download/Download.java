package org.attn4j.dataset.download;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import org.attn4j.core.dataset.Progress;
import org.attn4j.core.error.DataException;

/** One download: to a temporary file beside the target, checked, forced to disk, then moved. For one use. */
final class Download {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int BUFFER = 1 << 16;

    /** Ten times the largest published file: what a wrong server may fill the disk with. */
    private static final long MOST_BYTES = 2L << 30;

    private final RemoteFile remote;
    private final Progress progress;

    Download(RemoteFile remote, Progress progress) {
        this.remote = remote;
        this.progress = progress;
    }

    void run() {
        Path partial = temporary();
        try {
            fetch(partial);
            Files.move(partial, remote.file(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw failed(delete(partial, e));
        } catch (RuntimeException e) {
            delete(partial, e);
            throw e;
        }
    }

    private Path temporary() {
        Path folder = remote.file().toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder);
            return Files.createTempFile(folder, remote.name(), ".part");
        } catch (IOException e) {
            throw new DataException(
                    "the folder " + folder + " for " + remote.name() + " cannot be written to: " + e, e);
        }
    }

    private void fetch(Path partial) throws IOException {
        HttpResponse<InputStream> response = ask();
        try (InputStream body = response.body()) {
            if (response.statusCode() != OK) {
                throw new DataException(
                        "downloading " + remote.address() + " failed: the server answered " + response.statusCode());
            }
            check(copy(
                    body, response.headers().firstValueAsLong("content-length").orElse(-1), partial));
        }
    }

    private HttpResponse<InputStream> ask() throws IOException {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(PATIENCE)
                .build();
        HttpRequest request =
                HttpRequest.newBuilder(remote.address()).timeout(PATIENCE).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DataException("downloading " + remote.address() + " was interrupted", e);
        }
    }

    private String copy(InputStream body, long total, Path partial) throws IOException {
        MessageDigest digest = remote.checksum().start();
        byte[] buffer = new byte[BUFFER];
        long done = 0;
        try (FileChannel out = FileChannel.open(partial, StandardOpenOption.WRITE)) {
            for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
                digest.update(buffer, 0, count);
                writeAll(out, ByteBuffer.wrap(buffer, 0, count));
                done += count;
                if (done > MOST_BYTES) {
                    throw new DataException(remote.address() + " is longer than " + MOST_BYTES + " bytes");
                }
                progress.at("downloading " + remote.name(), done, total);
            }
            out.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void writeAll(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    private void check(String found) {
        Checksum checksum = remote.checksum();
        if (!found.equals(checksum.hexadecimal())) {
            throw new DataException("what " + remote.address() + " gave is not the published file: its "
                    + checksum.algorithm() + " is " + found + ", must be " + checksum.hexadecimal());
        }
    }

    private DataException failed(IOException cause) {
        String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new DataException("downloading " + remote.address() + " failed: " + reason, cause);
    }

    private static <E extends Exception> E delete(Path partial, E cause) {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
        return cause;
    }
}
