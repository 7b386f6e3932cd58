package org.attn4j.engine.placement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.NoAttention;
import org.attn4j.core.attention.Position;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.backbone.Site;
import org.attn4j.core.error.NearestNames;
import org.attn4j.core.error.ParameterException;

/** Which module sits at which site and position of a backbone. Immutable; touches no native library. */
public final class AttentionPlan {

    private final List<PlacedModule> modules;

    private AttentionPlan(List<PlacedModule> modules) {
        this.modules = List.copyOf(modules);
    }

    /**
     * Places the configured modules.
     *
     * @throws ParameterException where an entry does not fit the backbone; its component is a path below the attention
     *     node that begins with the entry's index: {@code 0/at/conv9}, {@code 1/sites/0}, {@code 0/position},
     *     {@code 0/kernel}
     */
    public static AttentionPlan resolve(Backbone backbone, List<AttentionEntry> entries) {
        List<PlacedModule> placed = new ArrayList<>();
        for (int index = 0; index < entries.size(); index++) {
            try {
                place(backbone, entries.get(index), index, placed);
                checkReached(backbone, entries.get(index), index, placed);
            } catch (ParameterException e) {
                throw new ParameterException(index + "/" + e.component(), e.getMessage());
            }
        }
        return new AttentionPlan(placed);
    }

    /** All modules, entry by entry, each from the network's input to its output. */
    public List<PlacedModule> modules() {
        return modules;
    }

    /** The modules at a place, in the configuration's order. */
    public List<PlacedModule> at(String site, Position position) {
        return modules.stream()
                .filter(module ->
                        module.site().equals(site) && module.position().equals(position))
                .toList();
    }

    private static void place(Backbone backbone, AttentionEntry entry, int index, List<PlacedModule> placed) {
        SitePatterns.check(backbone.sites(), "sites", entry.sites());
        SitePatterns.checkKeys(backbone.sites(), "at", entry.at().keySet());
        List<Site> sites = SitePatterns.select(backbone.sites(), entry.sites());
        SitePatterns.checkChosen(sites, "at", entry.at().keySet());
        checkPosition(backbone, entry, sites);
        for (Site site : sites) {
            Optional<String> special =
                    SitePatterns.mostSpecific(site, entry.at().keySet());
            AttentionParameters parameters = special.map(entry.at()::get).orElse(entry.parameters());
            AttentionModule module = parameters.create();
            if (module instanceof NoAttention) {
                continue;
            }
            Position wanted = position(backbone, entry, module);
            site.positions().forEach((position, shape) -> {
                if (wanted.names(position)) {
                    checkShape(module, shape, site, special);
                    placed.add(new PlacedModule(
                            site.name(), position, index, entry.type(), module, shape, entry.frozen()));
                }
            });
        }
    }

    /** A preference holds for the whole network: sites that lack it stay empty, as in the networks of the papers. */
    private static Position position(Backbone backbone, AttentionEntry entry, AttentionModule module) {
        return entry.position()
                .or(() -> module.preferredPosition().filter(preferred -> anyHas(backbone.sites(), preferred)))
                .orElse(backbone.defaultPosition());
    }

    private static boolean anyHas(List<Site> sites, Position wanted) {
        return sites.stream()
                .flatMap(site -> site.positions().keySet().stream())
                .anyMatch(wanted::names);
    }

    private static void checkPosition(Backbone backbone, AttentionEntry entry, List<Site> sites) {
        Optional<Position> position = entry.position();
        if (position.isPresent() && !anyHas(sites, position.get())) {
            List<String> known = backbone.sites().stream()
                    .map(Site::positions)
                    .map(Map::keySet)
                    .flatMap(keys -> keys.stream().map(Position::name))
                    .distinct()
                    .toList();
            String question = NearestNames.question(position.get().name(), known);
            throw new ParameterException(
                    "position",
                    "no chosen site has the position \"" + position.get() + "\"; "
                            + (question.isEmpty() ? "" : question + " ") + "known: " + String.join(", ", known));
        }
    }

    private static void checkShape(AttentionModule module, FeatureShape shape, Site site, Optional<String> special) {
        try {
            module.weights(shape);
        } catch (ParameterException e) {
            String prefix = special.map(key -> "at/" + key.replace("~", "~0").replace("/", "~1") + "/")
                    .orElse("");
            throw new ParameterException(
                    prefix + e.component(),
                    e.getMessage() + " (site " + site.name() + ": " + shape.channels() + " channels, " + shape.height()
                            + " x " + shape.width() + ")");
        }
    }

    /** A site may lack the position where another that the same word means has it, but not if none has. */
    private static void checkReached(Backbone backbone, AttentionEntry entry, int index, List<PlacedModule> placed) {
        Set<String> reached = placed.stream()
                .filter(module -> module.index() == index)
                .map(PlacedModule::site)
                .collect(Collectors.toSet());
        for (int i = 0; i < entry.sites().size(); i++) {
            List<Site> meant =
                    SitePatterns.select(backbone.sites(), List.of(entry.sites().get(i)));
            if (meant.stream().map(Site::name).noneMatch(reached::contains)
                    && !(entry.parameters().create() instanceof NoAttention)) {
                Set<Position> positions = meant.get(0).positions().keySet();
                throw new ParameterException(
                        "sites/" + i,
                        "no module would sit at \"" + entry.sites().get(i) + "\", whose positions are "
                                + positions.stream().map(Position::name).collect(Collectors.joining(", "))
                                + "; choose one of them with \"position\", or leave it out");
            }
        }
    }
}
