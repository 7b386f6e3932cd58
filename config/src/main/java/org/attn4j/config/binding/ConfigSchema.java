package org.attn4j.config.binding;

import java.util.List;
import java.util.Map;
import org.attn4j.config.registry.Registries;

/**
 * JSON Schemas of the records that configurations are bound to, with every provider that they can name. Immutable, safe
 * for any thread.
 */
public final class ConfigSchema {

    private final SchemaScope scope;

    /**
     * Creates schemas.
     *
     * @param registries the providers that a configuration can name
     * @param partial whether the file extends others: any key may be missing then, and null removes one
     */
    public ConfigSchema(Registries registries, boolean partial) {
        this.scope = new SchemaScope(registries, partial);
    }

    /** Whether any key may be missing. */
    public boolean partial() {
        return scope.partial();
    }

    /** The properties of a record, in component order, each a schema. */
    public Map<String, Object> properties(Class<? extends Record> record) {
        return scope.properties(record);
    }

    /** The schema of an object with a record's properties and no others. */
    public Map<String, Object> object(Class<? extends Record> record) {
        return object(scope.properties(record), scope.required(record));
    }

    /** The schema of an object with these properties, each a schema, and no others. */
    public Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        return scope.object(properties, required);
    }

    /** A text, or a list of texts. */
    public static Map<String, Object> textOrTexts() {
        Map<String, Object> text = Map.of("type", "string");
        return SchemaScope.choice("array", Map.of("type", "array", "items", text), text);
    }

    /** The components that must be given. */
    public List<String> required(Class<? extends Record> record) {
        return scope.required(record);
    }
}
