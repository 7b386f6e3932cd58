package org.attn4j.cluster.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ContentSummary;
import org.apache.hadoop.fs.FileSystem;
import org.attn4j.cluster.store.Digest;

/**
 * Copies the data to the machine, once. What the copy contains is checked by the program: each run records the fingerprint
 * of the data that it has read, and the study compares them.
 */
public final class DataCopy {

    private final Cache cache;

    /** Copies to a cache. */
    public DataCopy(Cache cache) {
        this.cache = cache;
    }

    /** The copy of a file or folder; a changed original is copied again. */
    public Path of(String uri, Configuration configuration) throws IOException {
        org.apache.hadoop.fs.Path original = new org.apache.hadoop.fs.Path(uri);
        FileSystem files = original.getFileSystem(configuration);
        ContentSummary content = files.getContentSummary(original);
        String version = uri + " " + content.getLength() + " " + content.getFileCount() + " "
                + files.getFileStatus(original).getModificationTime();
        Path folder = cache.folder("data").resolve(Digest.of(version));
        Path copy = folder.resolve(original.getName());
        if (!Files.isDirectory(folder)) {
            cache.exclusively(() -> Files.isDirectory(folder) ? folder : bring(files, original, folder));
        }
        return copy;
    }

    private static Path bring(FileSystem files, org.apache.hadoop.fs.Path original, Path folder) throws IOException {
        Path temporary = Files.createDirectory(folder.resolveSibling(UUID.randomUUID() + ".tmp"));
        // The last argument: without the .crc files of Hadoop's own local file system.
        files.copyToLocalFile(
                false,
                original,
                new org.apache.hadoop.fs.Path(
                        temporary.resolve(original.getName()).toUri()),
                true);
        return Files.move(temporary, folder, StandardCopyOption.ATOMIC_MOVE);
    }
}
