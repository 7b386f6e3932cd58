package org.attn4j.config.binding;

import java.util.Map;
import java.util.Optional;
import org.attn4j.config.document.ConfigValue;
import org.attn4j.config.registry.Registries;
import org.attn4j.core.Provider;

/** {@link Part}: a provider's parameters and reserved keys in one object. */
final class PartType implements ValueType {

    private final Class<?> kind;
    private final RecordType reserved;

    PartType(Class<?> kind, RecordType reserved) {
        this.kind = kind;
        this.reserved = reserved;
    }

    @Override
    public String text() {
        return "{\"type\": ...}";
    }

    @Override
    public Map<String, Object> schema(SchemaScope scope) {
        return scope.part(kind, scope.properties(reserved.type()));
    }

    @Override
    public Optional<Bound<Object>> bind(ConfigValue value, Registries registries) {
        if (!PartTypes.isObject(value, kind, registries)) {
            return Optional.empty();
        }
        Optional<Provider<?>> provider = PartTypes.provider(value, kind, registries);
        Optional<Bound<Object>> ours = reserved(value, registries);
        Optional<Bound<Object>> own = provider.flatMap(found -> own(found, value, registries));
        if (provider.isEmpty() || own.isEmpty() || ours.isEmpty()) {
            return Optional.empty();
        }
        String type = provider.get().name();
        return Optional.of(new Bound<>(
                new Part<>(type, own.get().value(), ours.get().value()),
                PlainPartType.tree(type, own.get().tree(), ours.get().tree())));
    }

    /** The reserved keys alone. */
    Optional<Bound<Object>> reserved(ConfigValue value, Registries registries) {
        return reserved.make(value, reserved.components(value, registries));
    }

    /** The provider's own parameters alone; refuses keys that are neither its own nor reserved. */
    Optional<Bound<Object>> own(Provider<?> provider, ConfigValue value, Registries registries) {
        RecordType record = new RecordType(provider.parameters());
        RecordType.refuseOthers(value, PartTypes.keys(provider, record, reserved.names()));
        return record.make(value, record.components(value, registries))
                .flatMap(bound -> PartTypes.finish(provider, value, bound, bound.tree()));
    }
}
