package org.attn4j.study.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.attn4j.config.json.Json;
import org.junit.jupiter.api.Test;

class SharedSchemasTest {

    private static final String LONG = """
            {"type": "object", "properties": {"a": {"type": "string", "minLength": 1, "maxLength": 9, "pattern": "x",
            "description": "d", "default": "x"}}}""";

    private static Map<String, Object> shared(String schema) {
        return SharedSchemas.of(Json.tree(schema));
    }

    @Test
    void repeatedSubschemasAreMovedToDefs() {
        String twice = "{\"properties\": {\"one\": " + LONG + ", \"other\": {\"anyOf\": [" + LONG + "]}}}";
        assertEquals(
                Map.of(
                        "properties",
                        Map.of(
                                "one",
                                Map.of("$ref", "#/$defs/shared-1"),
                                "other",
                                Map.of("anyOf", List.of(Map.of("$ref", "#/$defs/shared-1")))),
                        "$defs",
                        Map.of("shared-1", Json.tree(LONG))),
                shared(twice));
    }

    @Test
    void singleAndShortSubschemasStay() {
        String schema = "{\"properties\": {\"one\": " + LONG + ", \"a\": {\"type\": \"string\"}, \"b\": {\"type\":"
                + " \"string\"}}, \"additionalProperties\": false}";
        Map<String, Object> expected = Json.tree(schema);
        expected.put("$defs", Map.of());
        assertEquals(expected, shared(schema));
    }

    @Test
    void valuesThatLookLikeSchemasAreNone() {
        String schema = "{\"default\": {\"if\": " + LONG + ", \"then\": " + LONG + "}}";
        Map<String, Object> expected = Json.tree(schema);
        expected.put("$defs", Map.of());
        assertEquals(expected, shared(schema));
    }

    @Test
    void keywordsStandInOneOrderWhateverTheMapsOrder() {
        assertEquals(
                List.of("description", "type", "properties", "minimum", "required", "$defs"),
                List.copyOf(shared(
                                "{\"required\": [], \"properties\": {}, \"minimum\": 1, \"type\": \"x\", \"description\": \"d\"}")
                        .keySet()));
    }
}
