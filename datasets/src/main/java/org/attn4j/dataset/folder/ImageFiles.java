package org.attn4j.dataset.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attn4j.core.error.DataException;

/** Files below a folder or within a zip. Immutable, safe for any thread. */
interface ImageFiles {

    /** What the user named. */
    Path path();

    /**
     * Every folder and file below, the path from the top with {@code /} between names, a closing {@code /} for folders;
     * in no order that means anything. Hidden ones (a name that begins with a dot or with {@code __MACOSX}) are left out.
     */
    List<String> names();

    /**
     * All bytes of a file.
     *
     * @throws DataException where it cannot be read or is too long
     */
    byte[] read(String name);

    /** For messages: the file's place. */
    String describe(String name);

    /** A folder or a zip. */
    static ImageFiles open(Path path) {
        if (Files.isDirectory(path)) {
            return FolderFiles.of(path);
        }
        if (Files.isRegularFile(path)) {
            return ZippedFiles.of(path);
        }
        throw new DataException(path + " does not exist; image-folder needs a folder or a zip with a folder per class");
    }

    /** Whether a part of the path is hidden. */
    static boolean hidden(String name) {
        for (String part : name.split("/")) {
            if (part.startsWith(".") || part.equals("__MACOSX")) {
                return true;
            }
        }
        return false;
    }
}
