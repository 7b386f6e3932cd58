package org.attn4j.runfiles;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.config.json.Json;

/**
 * The facts of a run's provenance that the program reads; the others are for people. Any may be missing in a file of
 * another version. Immutable.
 *
 * @param attn4j the program's version
 * @param kernels the kernels that replaced DL4J's layers; empty before the network has been built
 * @param command the command line
 * @param plugins the plugins that were loaded
 * @param dataSha256 the dataset's fingerprint; empty before the data has been opened
 * @param place the place in a cluster; empty if the program was not started by one
 */
public record ProvenanceView(
        Optional<String> attn4j,
        Optional<String> kernels,
        Optional<String> command,
        Optional<List<Plugin>> plugins,
        Optional<String> dataSha256,
        Optional<Place> place) {

    /**
     * A provider of a plugin.
     *
     * @param kind such as {@code attention}
     * @param name the provider's name in configurations
     * @param jar the jar's or folder's name
     * @param version of the jar
     * @param sha256 of the jar in hexadecimal
     */
    public record Plugin(
            Optional<String> kind,
            Optional<String> name,
            Optional<String> jar,
            Optional<String> version,
            Optional<String> sha256) {}

    /**
     * Reads a run's provenance.
     *
     * @throws org.attn4j.core.error.DataException if a value has the wrong type, naming its position
     */
    public static ProvenanceView of(RunRecord record) {
        return of(record.provenance());
    }

    /** Reads this process's provenance. */
    public static ProvenanceView of(Provenance provenance) {
        return of(provenance.facts());
    }

    private static ProvenanceView of(Map<String, Object> facts) {
        return Json.read("run.json: provenance", facts, ProvenanceView.class);
    }
}
