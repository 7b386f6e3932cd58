package org.attn4j.cli.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attn4j.cli.plugin.PluginDiscovery;
import org.attn4j.config.json.Json;
import org.junit.jupiter.api.Test;

class ProvenanceFactsTest {

    @Test
    void factsStandInTheOrderOfRunJson() {
        Map<String, Object> facts = Json.tree(
                Json.write(ProvenanceFacts.of("1.2.3", PluginDiscovery.discover(List.of()), "attn4j train a.json")
                        .facts()));
        List<String> keys = new ArrayList<>(facts.keySet());
        keys.remove("commit"); // only where the program was built in a work tree
        assertEquals(
                List.of(
                        "attn4j",
                        "command",
                        "deeplearning4j",
                        "java",
                        "system",
                        "processor",
                        "processors",
                        "environment",
                        "plugins"),
                keys);
        assertEquals("1.2.3", facts.get("attn4j"));
        assertEquals("attn4j train a.json", facts.get("command"));
        assertEquals(List.of(), facts.get("plugins"));
        assertTrue(facts.get("environment") instanceof Map<?, ?>, facts::toString);
    }

    @Test
    void theTaskOfAClusterSaysWhereItIs() {
        Map<String, String> place =
                Map.of("host", "h7", "executor", "3", "attempt", "0002-000", "application", "app-1");
        place.forEach((name, value) -> System.setProperty("attn4j.place." + name, value));
        try {
            assertEquals(
                    place,
                    ProvenanceFacts.of("1.2.3", PluginDiscovery.discover(List.of()), "attn4j train a.json")
                            .facts()
                            .get("place"));
        } finally {
            place.keySet().forEach(name -> System.clearProperty("attn4j.place." + name));
        }
    }
}
