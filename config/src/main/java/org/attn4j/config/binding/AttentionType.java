package org.attn4j.config.binding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.config.document.ConfigValue;
import org.attn4j.config.registry.Registries;
import org.attn4j.core.Provider;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.Position;
import org.attn4j.engine.placement.AttentionEntry;

/** An attention object: the module's parameters, where it sits, and parameters for some sites. */
final class AttentionType implements ValueType {

    private static final String AT = "at";

    private final PartType part = new PartType(AttentionParameters.class, new RecordType(AttentionPlacement.class));

    @Override
    public String text() {
        return part.text();
    }

    @Override
    public Map<String, Object> schema(SchemaScope scope) {
        return scope.part(AttentionParameters.class, scope.properties(AttentionPlacement.class));
    }

    @Override
    public Optional<Bound<Object>> bind(ConfigValue value, Registries registries) {
        if (!PartTypes.isObject(value, AttentionParameters.class, registries)) {
            return Optional.empty();
        }
        Optional<Provider<?>> provider = PartTypes.provider(value, AttentionParameters.class, registries);
        Optional<Bound<Object>> placement = part.reserved(value, registries);
        if (provider.isEmpty()) {
            return Optional.empty();
        }
        Optional<Bound<Object>> own = part.own(provider.get(), value, registries);
        Optional<Map<String, Bound<Object>>> at =
                new SiteOverrides(provider.get(), value, registries).bind(value.member(AT));
        if (placement.isEmpty() || own.isEmpty() || at.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(entry(provider.get().name(), own.get(), placement.get(), at.get()));
    }

    private static Bound<Object> entry(
            String type, Bound<Object> own, Bound<Object> placement, Map<String, Bound<Object>> at) {
        AttentionPlacement where = (AttentionPlacement) placement.value();
        Map<String, AttentionParameters> perSite = new LinkedHashMap<>();
        Map<String, Object> perSiteTree = new LinkedHashMap<>();
        at.forEach((site, bound) -> {
            perSite.put(site, (AttentionParameters) bound.value());
            perSiteTree.put(site, bound.tree());
        });
        Map<String, Object> tree = PlainPartType.tree(type, own.tree(), placement.tree());
        tree.put(AT, perSiteTree);
        AttentionEntry entry = new AttentionEntry(
                type,
                (AttentionParameters) own.value(),
                where.sites().orElseGet(List::of),
                where.position().map(Position::new),
                Collections.unmodifiableMap(perSite),
                where.frozen());
        return new Bound<>(entry, tree);
    }
}
