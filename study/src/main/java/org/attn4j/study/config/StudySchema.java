package org.attn4j.study.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attn4j.config.binding.ConfigSchema;
import org.attn4j.config.registry.Registries;
import org.attn4j.trainer.config.RunSchema;

/** The JSON Schema, draft 2020-12, of a whole configuration file with all registered components. */
public final class StudySchema {

    private StudySchema() {}

    /** The schema as a tree. A file that extends others may omit any key, and null removes an inherited value. */
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
        properties.put(
                "$schema", described("JSON Schema for editors; the program ignores it", Map.of("type", "string")));
        properties.put(
                "extends",
                described(
                        "files that this one extends, relative to it; its values override theirs",
                        ConfigSchema.textOrTexts()));
        properties.putAll(RunSchema.properties(schema));
        Map<String, Object> study = schema.properties(StudySection.class);
        study.put("variants", variants(schema));
        study.put("axes", axes());
        study.put("exclude", exclude());
        study.put("baseline", baseline());
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
                "per variant, the JSON pointers to override; default: one variant, the file's own model",
                Map.of(
                        "type",
                        "object",
                        "propertyNames",
                        Map.of("pattern", "^" + VariantNames.NAME + "$"),
                        "additionalProperties",
                        variant));
    }

    private static Map<String, Object> axes() {
        Map<String, Object> axis = new LinkedHashMap<>();
        axis.put("type", List.of("object", "null"));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("pointer", Map.of("type", "string", "pattern", "^/"));
        properties.put("values", either("array", "object"));
        axis.put("properties", properties);
        axis.put("additionalProperties", false);
        return described(
                "per axis, the JSON pointer that it varies and its values, as a list or by name; the variants are all "
                        + "combinations",
                Map.of("type", "object", "additionalProperties", axis));
    }

    private static Map<String, Object> exclude() {
        return described("combinations of values by axis that are left out", either("array", "object"));
    }

    private static Map<String, Object> baseline() {
        return described(
                "variant that the others are compared with, or a value of an axis such as {\"attention\": \"none\"}; "
                        + "default: the first variant, or the first value of the axis of /model/attention",
                either("string", "object"));
    }

    private static Map<String, Object> either(String type, String other) {
        return Map.of("if", Map.of("type", type), "then", Map.of("type", type), "else", Map.of("type", other));
    }

    private static Map<String, Object> described(String description, Map<String, Object> schema) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("description", description);
        described.putAll(schema);
        return described;
    }
}
