package org.attn4j.runfiles;

import java.util.LinkedHashMap;
import java.util.Map;
import org.attn4j.config.json.Json;

/**
 * What run.json says of the program and the machine: versions, plugin jars, processor, threads. {@link ProvenanceView}
 * is what the program reads of it.
 *
 * @param facts a JSON tree
 */
public record Provenance(Map<String, Object> facts) {

    /** The fact that lists the plugins. */
    public static final String PLUGINS = "plugins";

    /** The fact that is the dataset's fingerprint; only run.json has it, for it is known when the data is open. */
    public static final String DATA = "dataSha256";

    /** Facts that are the components of a record, in its order. */
    public static Provenance of(Record facts) {
        return new Provenance(Json.tree(Json.write(facts)));
    }

    /** These facts and then those of a record, such as what is known of the run alone. */
    public Provenance with(Record more) {
        Map<String, Object> all = new LinkedHashMap<>(facts);
        all.putAll(of(more).facts());
        return new Provenance(all);
    }
}
