package org.attn4j.trainer;

import java.util.Map;

/**
 * What run.json says of the program and the machine: versions, plugin jars, processor, threads.
 *
 * @param facts a JSON tree
 */
public record Provenance(Map<String, Object> facts) {}
