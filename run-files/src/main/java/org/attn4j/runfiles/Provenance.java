package org.attn4j.runfiles;

import java.util.Map;

/**
 * What run.json says of the program and the machine: versions, plugin jars, processor, threads.
 *
 * @param facts a JSON tree
 */
public record Provenance(Map<String, Object> facts) {

    /** The fact that lists the plugins: objects with {@code kind}, {@code name}, {@code version} and {@code sha256}. */
    public static final String PLUGINS = "plugins";

    /** The fact that is the dataset's fingerprint; only run.json has it, for it is known when the data is open. */
    public static final String DATA = "dataSha256";

    /** The fact that is the command line. */
    public static final String COMMAND = "command";
}
