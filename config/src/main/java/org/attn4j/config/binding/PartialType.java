package org.attn4j.config.binding;

import java.util.Map;
import java.util.Optional;
import org.attn4j.config.document.ConfigValue;

/** {@link Partial}: a record whose valid components are available even if others have problems. */
final class PartialType implements ValueType {

    private final RecordType record;

    PartialType(Class<?> record) {
        this.record = new RecordType(record);
    }

    @Override
    public String text() {
        return record.text();
    }

    @Override
    public Map<String, Object> schema(SchemaScope scope) {
        return record.schema(scope);
    }

    @Override
    public Optional<Bound<Object>> bind(ConfigValue value, BindingContext context) {
        Partial<?> partial = record.partial(value, context);
        return Optional.of(new Bound<>(partial, partial.tree()));
    }
}
