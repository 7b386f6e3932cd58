package org.attn4j.study.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attn4j.config.binding.ConfigSchema;
import org.attn4j.config.registry.Registries;
import org.attn4j.trainer.config.RunSchema;

/** The JSON Schema, draft 2020-12, of a whole configuration file with every provider that it can name. */
public final class StudySchema {

    private StudySchema() {}

    /** The schema as a tree. A file that extends others may leave out any key, and remove one by null. */
    public static Map<String, Object> of(Registries registries) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "attn4j configuration");
        schema.put("type", "object");
        schema.put(
                "if", Map.of("type", "object", "properties", Map.of("extends", true), "required", List.of("extends")));
        schema.put("then", file(new ConfigSchema(registries, true)));
        schema.put("else", file(new ConfigSchema(registries, false)));
        return schema;
    }

    private static Map<String, Object> file(ConfigSchema schema) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("$schema", Map.of("type", "string"));
        properties.put(
                "extends",
                described(
                        "base file or files, relative to this file; its own keys override theirs",
                        ConfigSchema.textOrTexts()));
        properties.putAll(RunSchema.properties(schema));
        Map<String, Object> study = schema.properties(StudySection.class);
        study.put("variants", variants(schema));
        properties.put("study", described("variants and seeds", schema.object(study, List.of())));
        return schema.object(properties, RunSchema.required(schema));
    }

    private static Map<String, Object> variants(ConfigSchema schema) {
        Map<String, Object> replacements = new LinkedHashMap<>();
        RunSchema.model(schema).forEach((name, value) -> replacements.put("/model/" + name, value));
        Map<String, Object> variant = new LinkedHashMap<>();
        variant.put("type", List.of("object", "null"));
        variant.put("properties", replacements);
        variant.put("propertyNames", Map.of("pattern", "^/"));
        return described(
                "per variant, the values to replace, by JSON pointer; if absent, only the file's own model is trained",
                Map.of(
                        "type",
                        "object",
                        "propertyNames",
                        Map.of("pattern", "^[a-z0-9][a-z0-9-]*$"),
                        "additionalProperties",
                        variant));
    }

    private static Map<String, Object> described(String description, Map<String, Object> schema) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("description", description);
        described.putAll(schema);
        return described;
    }
}
