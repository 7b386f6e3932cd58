package org.attn4j.dataset.download;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import org.attn4j.core.dataset.Progress;
import org.attn4j.core.error.DataException;
import org.attn4j.core.file.AtomicFile;
import org.attn4j.core.file.TemporaryFiles;

/**
 * A single download. The file gets its final name only after the check; otherwise nothing is left behind. Used once.
 */
final class Download {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int BUFFER = 1 << 16;

    /** Limits what a wrong server can write to the disk; ten times the largest published file. */
    private static final long MOST_BYTES = 2L << 30;

    private final RemoteFile remote;
    private final Progress progress;

    Download(RemoteFile remote, Progress progress) {
        this.remote = remote;
        this.progress = progress;
    }

    void run() {
        Path folder = remote.file().toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder);
            TemporaryFiles.deleteAbandoned(folder);
        } catch (IOException e) {
            throw new DataException("the folder " + folder + " for " + remote.name() + " cannot be used: " + e, e);
        }
        try {
            fetch();
        } catch (IOException e) {
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new DataException("downloading " + remote.address() + " failed: " + reason, e);
        }
    }

    private void fetch() throws IOException {
        HttpResponse<InputStream> response = request();
        try (InputStream body = response.body()) {
            if (response.statusCode() != OK) {
                throw new DataException("downloading " + remote.address() + " failed: the server returned status "
                        + response.statusCode());
            }
            long total = response.headers().firstValueAsLong("content-length").orElse(-1);
            AtomicFile.write(remote.file(), out -> check(copy(body, total, out)));
        }
    }

    private HttpResponse<InputStream> request() throws IOException {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(TIMEOUT)
                .build();
        HttpRequest get =
                HttpRequest.newBuilder(remote.address()).timeout(TIMEOUT).build();
        try {
            return client.send(get, HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DataException("downloading " + remote.address() + " was interrupted", e);
        }
    }

    /** Copies the body and returns its digest. */
    private String copy(InputStream body, long total, OutputStream out) throws IOException {
        MessageDigest digest = remote.checksum().newDigest();
        byte[] buffer = new byte[BUFFER];
        long done = 0;
        for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
            digest.update(buffer, 0, count);
            out.write(buffer, 0, count);
            done += count;
            if (done > MOST_BYTES) {
                throw new DataException(remote.address() + " is longer than " + MOST_BYTES + " bytes");
            }
            progress.at("downloading " + remote.name(), done, total);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void check(String found) {
        Checksum checksum = remote.checksum();
        if (!found.equals(checksum.hexadecimal())) {
            throw new DataException("the file downloaded from " + remote.address() + " is not the published one: its "
                    + checksum.algorithm() + " is " + found + ", must be " + checksum.hexadecimal());
        }
    }
}
