package org.attn4j.runfiles.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attn4j.config.error.ConfigException;
import org.attn4j.config.error.Location;
import org.attn4j.config.error.Problem;
import org.attn4j.core.error.DataException;

/** Makes the exceptions that say what is wrong with a study's folder. */
public final class FolderProblems {

    private FolderProblems() {}

    /** The user chose a folder that cannot serve: one sentence. */
    public static ConfigException unfit(Path place, String message) {
        return new ConfigException(List.of(new Problem(Location.whole(place), "", message)));
    }

    /** A file of the folder is damaged, half-written or foreign: one sentence. */
    public static DataException damaged(Path file, String message) {
        return new DataException(file + ": " + message);
    }

    /** Refuses a file that is not there. */
    public static void requireFile(Path file, String message) {
        if (!Files.isRegularFile(file)) {
            throw damaged(file, message);
        }
    }
}
