package org.attn4j.runfiles;

import java.nio.file.Files;
import java.util.Optional;
import org.attn4j.config.json.Json;
import org.attn4j.core.error.DataException;
import org.attn4j.runfiles.folder.FolderProblems;

/** Reads the stored record of a run, whichever process trained it. */
public final class StoredRun {

    private StoredRun() {}

    /**
     * Reads the record.
     *
     * @throws DataException if run.json is damaged or belongs to another run
     */
    public static RunRecord record(RunId id, RunFolder folder) {
        RunRecord record = Json.read(folder.run(), RunRecord.class);
        RunId stored = new RunId(record.variant(), record.seed());
        if (!id.equals(stored)) {
            throw FolderProblems.damaged(folder.run(), "is the record of " + stored + ", expected that of " + id);
        }
        return record;
    }

    /** Reads the record; empty if the run has not begun. */
    public static Optional<RunRecord> find(RunId id, RunFolder folder) {
        if (!Files.exists(folder.run())) {
            return Optional.empty();
        }
        try {
            return Optional.of(record(id, folder));
        } catch (DataException problem) {
            if (!Files.exists(folder.run())) {
                // The folder was moved or deleted after the first look.
                return Optional.empty();
            }
            throw problem;
        }
    }
}
