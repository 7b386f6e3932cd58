package org.attn4j.cli.cluster;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.attn4j.config.json.Json;
import org.attn4j.core.error.DataException;
import org.attn4j.runfiles.ProvenanceView;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunRecord;

/** Compares the data that the machines have read, by its fingerprints. Runs with one dataset section must have read the same. */
final class SameData {

    private record Seen(String sha256, String where) {}

    private final Map<Object, Seen> seen = new HashMap<>();

    /**
     * Compares the data of a run with that of earlier ones.
     *
     * @param host where the run is trained; empty for this machine
     * @throws DataException if they differ
     */
    void check(RunRecord run, String host) {
        Optional<String> found = ProvenanceView.of(run).dataSha256();
        if (found.isEmpty()) {
            return;
        }
        String where = new RunId(run.variant(), run.seed()) + (host.isEmpty() ? "" : " on " + host);
        Seen first = seen.computeIfAbsent(section(run), unknown -> new Seen(found.get(), where));
        if (!first.sha256().equals(found.get())) {
            throw new DataException(
                    where + " has read other data than " + first.where() + ": its SHA-256 is " + found.get()
                            + ", not " + first.sha256()
                            + "; bring the same data to all machines, and delete the folder of the run with the wrong"
                            + " data");
        }
    }

    /** The dataset's section without its path, which may differ between machines. */
    private static Object section(RunRecord run) {
        Object section = Json.tree(Json.write(run.configuration())).get("dataset");
        if (!(section instanceof Map<?, ?> members)) {
            return Map.of();
        }
        Map<Object, Object> rest = new HashMap<>(members);
        rest.remove("path");
        return rest;
    }
}
