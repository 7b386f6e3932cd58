package org.attn4j.config.binding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.config.document.ConfigValue;

/** A parameter interface: the object's {@code type} names the provider, to whose record the other keys are bound. */
final class TypedObjectType implements ValueType {

    private final Class<?> kind;

    TypedObjectType(Class<?> kind) {
        this.kind = kind;
    }

    @Override
    public String text() {
        return "{\"type\": ...}";
    }

    @Override
    public Map<String, Object> schema(SchemaScope scope) {
        return scope.typedObject(kind, Map.of());
    }

    @Override
    public Optional<Bound<Object>> bind(ConfigValue value, BindingContext context) {
        if (!TypedObjectTypes.isObject(value, kind, context.registries())) {
            return Optional.empty();
        }
        return TypedObjectTypes.provider(value, kind, context.registries())
                .flatMap(provider -> TypedObjectTypes.bind(provider, value, List.of(), context))
                .map(bound -> new Bound<>(((TypedObject<?>) bound.value()).parameters(), bound.tree()));
    }
}
