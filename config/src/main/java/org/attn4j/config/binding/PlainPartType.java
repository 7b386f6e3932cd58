package org.attn4j.config.binding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.config.document.ConfigValue;
import org.attn4j.config.registry.Registries;

/** An interface of parameters: the object's {@code type} names the provider, whose record the other keys are bound to. */
final class PlainPartType implements ValueType {

    private final Class<?> kind;

    PlainPartType(Class<?> kind) {
        this.kind = kind;
    }

    @Override
    public String text() {
        return "{\"type\": ...}";
    }

    @Override
    public Map<String, Object> schema(SchemaScope scope) {
        return scope.part(kind, Map.of());
    }

    @Override
    public Optional<Bound<Object>> bind(ConfigValue value, Registries registries) {
        if (!PartTypes.isObject(value, kind, registries)) {
            return Optional.empty();
        }
        return PartTypes.provider(value, kind, registries).flatMap(provider -> {
            RecordType record = new RecordType(provider.parameters());
            RecordType.refuseOthers(value, PartTypes.keys(provider, record, List.of()));
            return record.make(value, record.components(value, registries))
                    .flatMap(bound -> PartTypes.finish(provider, value, bound, tree(provider.name(), bound.tree())));
        });
    }

    /** The tree of a part: its type first. */
    static Map<String, Object> tree(String type, Object... members) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(PartTypes.TYPE, type);
        for (Object some : members) {
            ((Map<?, ?>) some).forEach((name, value) -> tree.put((String) name, value));
        }
        return tree;
    }
}
