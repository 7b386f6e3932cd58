package org.attn4j.dataset.cifar;

import java.nio.file.Path;
import org.attn4j.dataset.download.Checksum;
import org.attn4j.dataset.download.RemoteFile;

/** The published archives. */
final class CifarDownload {

    private static final String ADDRESS = "https://www.cs.toronto.edu/~kriz/";

    private CifarDownload() {}

    /**
     * The archive to download for a path: the binary one if the path ends in its name, else the Python one. The path is
     * that of the file if it ends in {@code .gz} or {@code .tgz}, else that of its folder.
     */
    static RemoteFile of(Path path, String mirror) {
        String name = path.getFileName() == null ? "" : path.getFileName().toString();
        CifarEncoding encoding =
                name.equals(CifarEncoding.BINARY.archive()) ? CifarEncoding.BINARY : CifarEncoding.PYTHON;
        Path file = name.endsWith(".gz") || name.endsWith(".tgz") ? path : path.resolve(encoding.archive());
        return RemoteFile.of(mirror.isEmpty() ? ADDRESS : mirror, encoding.archive(), file, checksum(encoding));
    }

    private static Checksum checksum(CifarEncoding encoding) {
        return encoding == CifarEncoding.PYTHON
                ? Checksum.sha256("6d958be074577803d12ecdefd02955f39262c83c16fe9348329d7fe0b5c001ce")
                : Checksum.sha256("c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd");
    }
}
