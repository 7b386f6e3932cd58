package org.attn4j.runfiles;

import java.util.LinkedHashMap;
import java.util.Map;
import org.attn4j.config.json.Json;

/**
 * The description of the program and the machine in run.json: versions, plugin jars, processor, threads. {@link
 * ProvenanceView} has the facts that the program reads again.
 *
 * @param facts a JSON tree
 */
public record Provenance(Map<String, Object> facts) {

    /** The key of the list of plugins. */
    public static final String PLUGINS = "plugins";

    /**
     * The key of the dataset's fingerprint; only in run.json, since it is known only after the data has been opened.
     */
    public static final String DATA = "dataSha256";

    /** Uses the components of a record as facts, in their order. */
    public static Provenance of(Record facts) {
        return new Provenance(Json.tree(Json.write(facts)));
    }

    /** These facts followed by those of a record, such as facts about one run. */
    public Provenance with(Record more) {
        Map<String, Object> all = new LinkedHashMap<>(facts);
        all.putAll(of(more).facts());
        return new Provenance(all);
    }
}
