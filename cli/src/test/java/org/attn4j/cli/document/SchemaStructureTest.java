package org.attn4j.cli.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attn4j.config.json.Json;
import org.junit.jupiter.api.Test;

/**
 * The rules of ajv's strict mode that do not need ajv, and the rule that keeps messages few: no anyOf or oneOf, because
 * validators report the errors of every branch.
 */
class SchemaStructureTest {

    /** Keywords whose value is a schema, a list of schemas, or schemas by name. */
    private static final Set<String> ONE =
            Set.of("additionalProperties", "propertyNames", "items", "if", "then", "else");

    private static final Set<String> LISTED = Set.of("allOf");
    private static final Set<String> NAMED = Set.of("properties", "$defs");

    private static final Set<String> PLAIN = Set.of(
            "$schema",
            "$ref",
            "title",
            "description",
            "default",
            "type",
            "const",
            "enum",
            "required",
            "pattern",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum");

    private final List<String> violations = new ArrayList<>();
    private int schemas;

    @Test
    void theSchemaKeepsTheRules() throws IOException {
        visit("#", Json.tree(Files.readString(Path.of("..", "docs", "attn4j.schema.json"))));
        assertEquals(List.of(), violations);
        assertTrue(schemas > 500, "schemas: " + schemas);
    }

    @Test
    void eachRuleFindsItsViolation() {
        visit("#", Json.tree("""
                {"properties": {"a": {"type": ["string", "array"]}, "b": {"oneOf": [{"const": 1}]}}, "required": ["c"],
                "then": {"type": "object", "additionalProperties": {"items": true}}}"""));
        assertEquals(
                List.of(
                        "#/properties/a: several types [string, array]",
                        "#/properties/b: keyword oneOf",
                        "#/then/additionalProperties: items, without the type array",
                        "#: properties, without the type object",
                        "#: required, without the type object",
                        "#: requires c, which is not among its properties",
                        "#: then, without if"),
                violations.stream().sorted().toList());
    }

    private void visit(String at, Object value) {
        if (!(value instanceof Map<?, ?> schema)) {
            return; // true or false
        }
        schemas++;
        check(at, schema);
        schema.forEach((key, inner) -> {
            String keyword = (String) key;
            String below = at + "/" + keyword;
            if (ONE.contains(keyword)) {
                visit(below, inner);
            } else if (LISTED.contains(keyword)) {
                ((List<?>) inner).forEach(one -> visit(below, one));
            } else if (NAMED.contains(keyword)) {
                ((Map<?, ?>) inner).forEach((name, one) -> visit(below + "/" + name, one));
            } else if (!PLAIN.contains(keyword)) {
                violations.add(at + ": keyword " + keyword);
            }
        });
    }

    private void check(String at, Map<?, ?> schema) {
        List<?> types = schema.get("type") instanceof List<?> several
                ? several
                : schema.containsKey("type") ? List.of(schema.get("type")) : List.of();
        if (types.stream().filter(type -> !"null".equals(type)).count() > 1) {
            violations.add(at + ": several types " + types);
        }
        needs(at, schema, types, "properties", "object");
        needs(at, schema, types, "additionalProperties", "object");
        needs(at, schema, types, "required", "object");
        needs(at, schema, types, "items", "array");
        if ((schema.containsKey("then") || schema.containsKey("else")) && !schema.containsKey("if")) {
            violations.add(at + ": then, without if");
        }
        if (schema.get("required") instanceof List<?> required) {
            Map<?, ?> properties = schema.get("properties") instanceof Map<?, ?> map ? map : Map.of();
            required.stream()
                    .filter(name -> !properties.containsKey(name))
                    .forEach(name -> violations.add(at + ": requires " + name + ", which is not among its properties"));
        }
    }

    private void needs(String at, Map<?, ?> schema, List<?> types, String keyword, String type) {
        if (schema.containsKey(keyword) && !types.contains(type)) {
            violations.add(at + ": " + keyword + ", without the type " + type);
        }
    }
}
