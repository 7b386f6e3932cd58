package org.attn4j.cluster.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What run.json says of a run.
 *
 * @param state such as {@code done}; empty if there is no run.json yet
 * @param epochs finished epochs
 */
record RunState(String state, int epochs) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Reads it from the run's folder. */
    static RunState of(Path folder) throws IOException {
        Path file = folder.resolve("run.json");
        if (!Files.exists(file)) {
            return new RunState("", 0);
        }
        JsonNode run = MAPPER.readTree(file.toFile());
        return new RunState(run.path("state").asText(), run.path("epochsDone").asInt());
    }
}
