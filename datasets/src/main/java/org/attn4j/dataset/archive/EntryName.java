package org.attn4j.dataset.archive;

import java.nio.file.Path;
import java.util.Arrays;
import org.attn4j.core.error.DataException;

/** Checks names of archive entries. Stateless. */
public final class EntryName {

    private EntryName() {}

    /**
     * Rejects names that point outside of the archive: absolute ones, and those with {@code ..} or a backslash.
     *
     * @throws DataException naming archive and entry
     */
    public static void rejectOutside(Path archive, String name) {
        if (name.startsWith("/")
                || name.contains("\\")
                || Arrays.asList(name.split("/")).contains("..")) {
            throw new DataException(archive + " has an entry that leaves its folder: " + name);
        }
    }
}
