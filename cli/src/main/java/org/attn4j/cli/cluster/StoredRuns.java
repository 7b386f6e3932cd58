package org.attn4j.cli.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.attn4j.config.json.Json;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunRecord;

/** Reads the records of runs, of whichever variant and seed. */
final class StoredRuns {

    private StoredRuns() {}

    /** The record in a run's folder; empty if there is none. */
    static Optional<RunRecord> find(Path folder) {
        Path file = new RunFolder(folder).run();
        return Files.exists(file) ? Optional.of(Json.read(file, RunRecord.class)) : Optional.empty();
    }
}
