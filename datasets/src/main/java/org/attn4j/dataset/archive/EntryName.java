package org.attn4j.dataset.archive;

import java.nio.file.Path;
import java.util.Arrays;
import org.attn4j.core.error.DataException;

/** Names of entries in archives. Stateless. */
public final class EntryName {

    private EntryName() {}

    /**
     * Refuses names that lead out of the archive: absolute ones, and those with {@code ..} or a backslash.
     *
     * @throws DataException naming archive and entry
     */
    public static void refuseOutside(Path archive, String name) {
        if (name.startsWith("/")
                || name.contains("\\")
                || Arrays.asList(name.split("/")).contains("..")) {
            throw new DataException(archive + " has an entry that leaves its folder: " + name);
        }
    }
}
