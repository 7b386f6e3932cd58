package org.attn4j.runfiles.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attn4j.config.error.ConfigException;
import org.attn4j.config.error.Location;
import org.attn4j.config.error.Problem;
import org.attn4j.core.error.DataException;

/** Creates the exceptions for problems with a study's folder. */
public final class FolderProblems {

    private FolderProblems() {}

    /** The exception for a folder that cannot be used, with one sentence. */
    public static ConfigException unusable(Path folder, String message) {
        return new ConfigException(List.of(new Problem(Location.whole(folder), "", message)));
    }

    /** The exception for a file that is damaged, incomplete or from elsewhere, with one sentence. */
    public static DataException damaged(Path file, String message) {
        return new DataException(file + ": " + message);
    }

    /** Throws if the file does not exist. */
    public static void requireFile(Path file, String message) {
        if (!Files.isRegularFile(file)) {
            throw damaged(file, message);
        }
    }
}
