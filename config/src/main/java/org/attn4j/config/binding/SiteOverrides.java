package org.attn4j.config.binding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.attn4j.config.document.ConfigValue;
import org.attn4j.config.document.Node.Member;
import org.attn4j.config.document.Node.Members;
import org.attn4j.config.document.NodeEditor;
import org.attn4j.config.document.Problems;
import org.attn4j.core.Provider;

/** Binds the key {@code at} of an attention object: the parameters that differ, per site pattern. */
final class SiteOverrides {

    private final Provider<?> provider;
    private final RecordType record;
    private final ConfigValue attention;
    private final BindingContext context;

    SiteOverrides(Provider<?> provider, ConfigValue attention, BindingContext context) {
        this.provider = provider;
        this.record = new RecordType(provider.parameters());
        this.attention = attention;
        this.context = context;
    }

    /**
     * Binds the parameters for each pattern, completed by the object's own; the trees contain only those that differ.
     * Empty if one has problems.
     */
    Optional<Map<String, Bound<Object>>> bind(Optional<ConfigValue> at) {
        Map<String, Bound<Object>> bound = new LinkedHashMap<>();
        if (at.isEmpty() || !(at.get().node() instanceof Members patterns)) {
            return Optional.of(bound); // a wrong type is reported when the placement is bound
        }
        boolean complete = true;
        for (String pattern : patterns.members().keySet()) {
            Optional<Bound<Object>> override = at.get().member(pattern).flatMap(this::bindOverride);
            complete &= override.isPresent() || at.get().member(pattern).isEmpty();
            override.ifPresent(good -> bound.put(pattern, good));
        }
        return complete ? Optional.of(bound) : Optional.empty();
    }

    private Optional<Bound<Object>> bindOverride(ConfigValue override) {
        if (!(override.node() instanceof Members differing)) {
            return ValueType.reject(override, "an object of parameters, {...}");
        }
        RecordType.rejectUnknownKeys(override, record.names(), context);
        Problems found = new Problems();
        ConfigValue merged = new ConfigValue(merge(differing), override.pointer(), found);
        Optional<Bound<Object>> bound = record.construct(merged, record.components(merged, context));
        override.problems().addUnreported(found.all()); // the object's own problems have been reported at the object
        return bound.flatMap(
                whole -> TypedObjectTypes.toParameters(provider, override, whole, differing(differing, whole.tree())));
    }

    private Members merge(Members differing) {
        Map<String, Member> own = new LinkedHashMap<>(((Members) attention.node()).members());
        own.keySet().retainAll(record.names());
        return (Members) NodeEditor.merge(new Members(differing.origin(), own), differing);
    }

    private static Map<String, Object> differing(Members override, Object whole) {
        Map<String, Object> tree = new LinkedHashMap<>();
        ((Map<?, ?>) whole).forEach((name, value) -> {
            if (override.members().containsKey((String) name)) {
                tree.put((String) name, value);
            }
        });
        return tree;
    }
}
