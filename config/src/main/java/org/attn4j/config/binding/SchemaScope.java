package org.attn4j.config.binding;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attn4j.config.document.NodeFactory;
import org.attn4j.config.document.Origin;
import org.attn4j.config.error.Location;
import org.attn4j.config.registry.Registries;
import org.attn4j.core.Named;
import org.attn4j.core.Provider;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;

/**
 * Builds the JSON Schemas of values. Choices are written as if/then/else, because a validator then reports the error of
 * the chosen branch only; with anyOf or oneOf it reports those of every branch. Schemas compile in ajv's strict mode.
 *
 * @param registries the providers that a configuration can name
 * @param partial whether the object may be completed by a base file, so that any key may be missing, and null removes one
 */
record SchemaScope(Registries registries, boolean partial) {

    private static final String TYPE = TypedObjectTypes.TYPE;
    private static final String AT = "at";
    private static final Set<String> ANNOTATIONS = Set.of("description", "default");

    /** The schema of an object with these properties and no others. */
    Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty() && !partial) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    /** The properties of a record, in component order. */
    Map<String, Object> properties(Class<?> record) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (RecordComponent component : record.getRecordComponents()) {
            if (TypedObjectTypes.isTypedObject(component)) {
                continue; // its keys are those of the provider
            }
            properties.put(component.getName(), property(component));
        }
        return properties;
    }

    /** The names of a record's properties that must be given. */
    List<String> required(Class<?> record) {
        return RecordSchema.of(record).components().stream()
                .filter(RecordSchema.Component::required)
                .map(RecordSchema.Component::name)
                .toList();
    }

    private Map<String, Object> property(RecordComponent component) {
        Map<String, Object> schema = new LinkedHashMap<>();
        Doc doc = component.getAnnotation(Doc.class);
        if (doc != null) {
            schema.put("description", doc.value());
        }
        Default annotation = component.getAnnotation(Default.class);
        if (annotation != null) {
            Origin nowhere = new Origin(Location.option("default"), Path.of(""));
            schema.put(
                    "default",
                    NodeFactory.parseOrText(annotation.value(), nowhere).plain());
        }
        Map<String, Object> value = ValueTypes.of(component).schema(this);
        schema.putAll(partial ? orNull(value) : value);
        return schema;
    }

    /** A list of elements. A file replaces the lists of its base as a whole, so elements are complete. */
    Map<String, Object> list(ValueType element) {
        return Map.of("type", "array", "items", element.schema(new SchemaScope(registries, false)));
    }

    /** Values of either schema: of {@code then} if they have the JSON type, otherwise of {@code otherwise}. */
    static Map<String, Object> choice(String type, Map<String, Object> then, Map<String, Object> otherwise) {
        return Map.of("if", Map.of("type", type), "then", then, "else", otherwise);
    }

    /** The schema with null allowed too. */
    private static Map<String, Object> orNull(Object schema) {
        Map<String, Object> nullable = copy(schema);
        nullable.computeIfPresent("type", (keyword, type) -> List.of(type, "null"));
        nullable.computeIfPresent("enum", (keyword, words) -> {
            List<Object> orNull = new ArrayList<>((List<?>) words);
            orNull.add(null);
            return orNull;
        });
        nullable.computeIfPresent("else", (keyword, otherwise) -> orNull(otherwise));
        return nullable;
    }

    private static Map<String, Object> copy(Object schema) {
        Map<String, Object> copy = new LinkedHashMap<>();
        ((Map<?, ?>) schema).forEach((keyword, value) -> copy.put((String) keyword, value));
        return copy;
    }

    /**
     * An object whose {@code type} names a provider and whose other keys are the provider's, or reserved. The schemas of
     * reserved keys are beside the choice of the provider, so that they are written and checked once.
     */
    Map<String, Object> typedObject(Class<?> kind, Map<String, Object> reserved) {
        List<Provider<?>> providers = registries.forParameters(kind).all();
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(TYPE, Map.of("enum", providers.stream().map(Named::name).toList()));
        properties.putAll(reserved);
        properties.computeIfPresent(AT, (name, schema) -> annotations(schema));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!partial) {
            schema.put("required", List.of(TYPE));
        }
        schema.put(
                "allOf",
                providers.stream()
                        .map(provider -> Map.of("if", named(provider), "then", own(provider, reserved.keySet())))
                        .toList());
        return schema;
    }

    /** What a reader sees of a key whose schema depends on the provider. */
    private static Map<String, Object> annotations(Object schema) {
        Map<String, Object> annotations = copy(schema);
        annotations.keySet().retainAll(ANNOTATIONS);
        return annotations;
    }

    private static Map<String, Object> named(Provider<?> provider) {
        return Map.of(
                "type",
                "object",
                "properties",
                Map.of(TYPE, Map.of("const", provider.name())),
                "required",
                List.of(TYPE));
    }

    private Map<String, Object> own(Provider<?> provider, Set<String> reserved) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(TYPE, Map.of("const", provider.name(), "description", provider.description()));
        properties.putAll(properties(provider.parameters()));
        reserved.forEach(name -> properties.put(name, name.equals(AT) ? overrides(provider) : true));
        return object(properties, required(provider.parameters()));
    }

    /** Parameters for some sites: any of the provider's. */
    private Map<String, Object> overrides(Provider<?> provider) {
        SchemaScope some = new SchemaScope(registries, true);
        Map<String, Object> parameters = some.object(some.properties(provider.parameters()), List.of());
        Map<String, Object> sites = Map.of("type", "object", "additionalProperties", orNull(parameters));
        return partial ? orNull(sites) : sites;
    }
}
