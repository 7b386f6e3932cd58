package org.attn4j.config.binding;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attn4j.config.document.NodeFactory;
import org.attn4j.config.document.Origin;
import org.attn4j.config.error.Location;
import org.attn4j.config.registry.Registries;
import org.attn4j.core.Named;
import org.attn4j.core.Provider;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;

/**
 * The context in which JSON Schemas of values are generated.
 *
 * @param registries the available providers
 * @param partial whether the file extends others, so that any key may be missing and null removes one
 */
record SchemaScope(Registries registries, boolean partial) {

    private static final String TYPE = TypedObjectTypes.TYPE;
    private static final String AT = "at";

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
        if (partial) {
            schema.put("anyOf", List.of(value, Map.of("type", "null")));
        } else {
            schema.putAll(value);
        }
        return schema;
    }

    /** The schema of an object whose {@code type} names a provider; its other keys are the provider's or reserved. */
    Map<String, Object> typedObject(Class<?> kind, Map<String, Object> reserved) {
        List<Provider<?>> providers = registries.forParameters(kind).all();
        List<Object> cases = new ArrayList<>();
        for (Provider<?> provider : providers) {
            cases.add(Map.of("if", named(provider), "then", own(provider, reserved)));
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put(
                "properties",
                Map.of(TYPE, Map.of("enum", providers.stream().map(Named::name).toList())));
        if (!partial) {
            schema.put("required", List.of(TYPE));
        }
        schema.put("allOf", cases);
        return schema;
    }

    private static Map<String, Object> named(Provider<?> provider) {
        return Map.of("properties", Map.of(TYPE, Map.of("const", provider.name())), "required", List.of(TYPE));
    }

    private Map<String, Object> own(Provider<?> provider, Map<String, Object> reserved) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(TYPE, Map.of("const", provider.name(), "description", provider.description()));
        properties.putAll(properties(provider.parameters()));
        properties.putAll(reserved);
        if (reserved.containsKey(AT)) {
            // The parameters for some sites are any of the provider's.
            Map<String, Object> some =
                    new SchemaScope(registries, true).object(properties(provider.parameters()), List.of());
            properties.put(AT, Map.of("type", "object", "additionalProperties", some));
        }
        return object(properties, required(provider.parameters()));
    }
}
