package org.attn4j.dataset.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attn4j.core.error.DataException;

/** Files below a folder or within a zip. Immutable and thread-safe. */
interface ImageFiles {

    /** The path that the user configured. */
    Path path();

    /**
     * The relative paths of all folders and files, with {@code /} between names and at the end of folders, in no
     * particular order. Hidden ones (a name that begins with a dot, or {@code __MACOSX}) are left out.
     */
    List<String> names();

    /**
     * Reads all bytes of a file.
     *
     * @throws DataException if it cannot be read or is too long
     */
    byte[] read(String name);

    /** The file's location for messages. */
    String describe(String name);

    /** Opens a folder or a zip. */
    static ImageFiles open(Path path) {
        if (Files.isDirectory(path)) {
            return FolderFiles.of(path);
        }
        if (Files.isRegularFile(path)) {
            return ZippedFiles.of(path);
        }
        throw new DataException(path + " does not exist; image-folder needs a folder or a zip with a folder per class");
    }

    /** Whether any name in the path is hidden. */
    static boolean isHidden(String name) {
        for (String part : name.split("/")) {
            if (part.startsWith(".") || part.equals("__MACOSX")) {
                return true;
            }
        }
        return false;
    }
}
