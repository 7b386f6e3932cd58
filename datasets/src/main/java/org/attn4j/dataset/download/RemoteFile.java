package org.attn4j.dataset.download;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attn4j.core.dataset.Progress;
import org.attn4j.core.error.DataException;

/**
 * A published file and where it belongs on disk.
 *
 * @param address where it is published
 * @param file where it belongs
 * @param checksum what its digest must be when it is downloaded
 */
public record RemoteFile(URI address, Path file, Checksum checksum) {

    /**
     * The file of a name below an address.
     *
     * @param base http or https, with or without a closing slash
     * @throws DataException where the base is no such address
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
     * The file, downloaded first where it is absent and that is allowed. A file that is there is taken as it is.
     *
     * @throws DataException where it is absent and cannot or may not be downloaded
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

    /** The file's own name. */
    String name() {
        return file.getFileName().toString();
    }
}
