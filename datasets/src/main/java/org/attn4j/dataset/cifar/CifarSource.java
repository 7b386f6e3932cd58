package org.attn4j.dataset.cifar;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the files are. */
sealed interface CifarSource {

    /** For messages. */
    Path path();

    /** A packed archive. */
    record Archive(Path path) implements CifarSource {}

    /** A folder with the unpacked files. */
    record Folder(Path path, CifarEncoding form) implements CifarSource {}

    /**
     * What a path means: an archive, a folder of batches, or a folder that holds either; unpacked goes before packed and
     * the Python form before the binary one.
     *
     * @return nothing where there is no such thing
     */
    static Optional<CifarSource> find(Path path) {
        if (Files.isRegularFile(path)) {
            return Optional.of(new Archive(path));
        }
        for (CifarEncoding form : CifarEncoding.values()) {
            for (Path folder : List.of(path, path.resolve(form.folder()))) {
                if (holds(folder, form)) {
                    return Optional.of(new Folder(folder, form));
                }
            }
        }
        for (CifarEncoding form : CifarEncoding.values()) {
            Path archive = path.resolve(form.archive());
            if (Files.isRegularFile(archive)) {
                return Optional.of(new Archive(archive));
            }
        }
        return Optional.empty();
    }

    /** One file is enough to tell: the reader then says which others are missing. */
    private static boolean holds(Path folder, CifarEncoding form) {
        return Files.isRegularFile(folder.resolve(form.testFile()))
                || form.trainingFiles().stream().anyMatch(name -> Files.isRegularFile(folder.resolve(name)));
    }
}
