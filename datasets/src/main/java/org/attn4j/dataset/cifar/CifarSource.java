package org.attn4j.dataset.cifar;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The location of CIFAR-10's files. */
sealed interface CifarSource {

    /** The location for messages. */
    Path path();

    /** A packed archive. */
    record Archive(Path path) implements CifarSource {}

    /** A folder with the unpacked files. */
    record Folder(Path path, CifarEncoding encoding) implements CifarSource {}

    /**
     * Finds the files: the path is an archive, a folder of batches, or a folder that contains either. Unpacked files
     * have priority over archives, and the Python encoding over the binary one.
     *
     * @return empty if there are no such files
     */
    static Optional<CifarSource> find(Path path) {
        if (Files.isRegularFile(path)) {
            return Optional.of(new Archive(path));
        }
        for (CifarEncoding encoding : CifarEncoding.values()) {
            for (Path folder : List.of(path, path.resolve(encoding.folder()))) {
                if (holds(folder, encoding)) {
                    return Optional.of(new Folder(folder, encoding));
                }
            }
        }
        for (CifarEncoding encoding : CifarEncoding.values()) {
            Path archive = path.resolve(encoding.archive());
            if (Files.isRegularFile(archive)) {
                return Optional.of(new Archive(archive));
            }
        }
        return Optional.empty();
    }

    /** One file is enough, since the reader reports the missing ones. */
    private static boolean holds(Path folder, CifarEncoding encoding) {
        return Files.isRegularFile(folder.resolve(encoding.testFile()))
                || encoding.trainingFiles().stream().anyMatch(name -> Files.isRegularFile(folder.resolve(name)));
    }
}
