package org.attn4j.config.binding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.config.document.ConfigValue;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.Position;
import org.attn4j.engine.placement.AttentionEntry;

/** An attention object: the module's parameters, its placement, and parameters that differ at some sites. */
final class AttentionType implements ValueType {

    private static final String AT = "at";

    private final RecordType placement = new RecordType(AttentionPlacement.class);

    @Override
    public String text() {
        return placement.text();
    }

    @Override
    public Map<String, Object> schema(SchemaScope scope) {
        return placement.schema(scope);
    }

    @Override
    public Optional<Bound<Object>> bind(ConfigValue value, BindingContext context) {
        Optional<Bound<Object>> bound = placement.bind(value, context);
        Optional<Map<String, Bound<Object>>> at = TypedObjectTypes.findProvider(
                        value, AttentionParameters.class, context.registries())
                .flatMap(provider -> new SiteOverrides(provider, value, context).bind(value.member(AT)));
        if (bound.isEmpty() || at.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                entry((AttentionPlacement) bound.get().value(), bound.get().tree(), at.get()));
    }

    private static Bound<Object> entry(AttentionPlacement placement, Object bound, Map<String, Bound<Object>> at) {
        Map<String, AttentionParameters> perSite = new LinkedHashMap<>();
        Map<String, Object> perSiteTree = new LinkedHashMap<>();
        at.forEach((site, override) -> {
            perSite.put(site, (AttentionParameters) override.value());
            perSiteTree.put(site, override.tree());
        });
        Map<String, Object> tree = new LinkedHashMap<>();
        ((Map<?, ?>) bound).forEach((name, value) -> tree.put((String) name, value));
        tree.put(AT, perSiteTree);
        AttentionEntry entry = new AttentionEntry(
                placement.module().type(),
                placement.module().parameters(),
                placement.sites().orElseGet(List::of),
                placement.position().map(Position::new),
                Collections.unmodifiableMap(perSite),
                placement.frozen());
        return new Bound<>(entry, tree);
    }
}
