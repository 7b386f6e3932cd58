package org.attn4j.dataset.download;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attn4j.core.dataset.Progress;
import org.attn4j.core.error.DataException;

/**
 * A published file and its location on disk.
 *
 * @param address the address where it is published
 * @param file its location on disk
 * @param checksum the expected digest after a download
 */
public record RemoteFile(URI address, Path file, Checksum checksum) {

    /**
     * A named file below a base address.
     *
     * @param base http or https, with or without a closing slash
     * @throws DataException if the base is not such an address
     */
    public static RemoteFile of(String base, String name, Path file, Checksum checksum) {
        try {
            URI address = URI.create(base.endsWith("/") ? base : base + "/").resolve(name);
            if (address.getHost() != null && address.getScheme().matches("https?")) {
                return new RemoteFile(address, file, checksum);
            }
        } catch (IllegalArgumentException e) {
            throw new DataException("mirror must be an http or https address, was " + base, e);
        }
        throw new DataException("mirror must be an http or https address, was " + base);
    }

    /**
     * Returns the file, downloading it first if it is absent and downloads are allowed. An existing file is used
     * without a check.
     *
     * @throws DataException if it is absent and cannot or may not be downloaded
     */
    public Path require(boolean download, Progress progress) {
        if (Files.isRegularFile(file)) {
            return file;
        }
        if (!download) {
            throw new DataException(
                    file + " does not exist; get it from " + address + " or set \"download\": true under dataset");
        }
        new Download(this, progress).run();
        return file;
    }

    /** The file's name without folders. */
    String name() {
        return file.getFileName().toString();
    }
}
