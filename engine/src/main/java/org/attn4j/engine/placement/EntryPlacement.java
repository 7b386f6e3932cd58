package org.attn4j.engine.placement;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.NoAttention;
import org.attn4j.core.attention.Position;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.backbone.Site;
import org.attn4j.core.error.NearestNames;
import org.attn4j.core.error.ParameterException;

/**
 * Places one entry in a backbone.
 *
 * @param index the entry's place in the configuration's list, from 0
 */
record EntryPlacement(Backbone backbone, AttentionEntry entry, int index) {

    /**
     * The entry's modules, from the network's input to its output.
     *
     * @throws ParameterException if the entry does not fit the backbone; its component is a path below the entry
     */
    List<PlacedModule> modules() {
        List<Placed> placed = placed();
        placed.forEach(Placed::checkShape);
        return placed.stream().map(Placed::module).toList();
    }

    /**
     * Checks sites, positions and keys of {@code at}: what does not depend on the shapes of feature maps.
     *
     * @throws ParameterException if one does not fit the backbone; its component is a path below the entry
     */
    void checkSites() {
        placed();
    }

    private List<Placed> placed() {
        SiteSelection selection = SiteSelection.of(backbone.sites(), entry);
        checkPosition(selection);
        List<Placed> placed =
                selection.chosen().stream().flatMap(this::placedAt).toList();
        checkReached(selection, placed);
        return placed;
    }

    /** A module and the choice that put it where it is. */
    private record Placed(PlacedModule module, SiteSelection.Choice choice) {

        /** Whether the module fits the shape there, which its weights tell. */
        void checkShape() {
            FeatureShape shape = module.shape();
            try {
                module.weights();
            } catch (ParameterException unfit) {
                throw new ParameterException(
                        choice.prefix() + unfit.component(),
                        unfit.getMessage() + " (site " + module.site() + ": " + shape.channels() + " channels, "
                                + shape.height() + " x " + shape.width() + ")");
            }
        }
    }

    private void checkPosition(SiteSelection selection) {
        List<Site> sites =
                selection.chosen().stream().map(SiteSelection.Choice::site).toList();
        entry.position().filter(wanted -> !anyHas(sites, wanted)).ifPresent(wanted -> {
            List<String> known = backbone.sites().stream()
                    .map(Site::positions)
                    .map(Map::keySet)
                    .flatMap(keys -> keys.stream().map(Position::name))
                    .distinct()
                    .toList();
            String question = NearestNames.question(wanted.name(), known);
            throw new ParameterException(
                    "position",
                    "no chosen site has the position \"" + wanted + "\"; " + (question.isEmpty() ? "" : question + " ")
                            + "known: " + String.join(", ", known));
        });
    }

    private static boolean anyHas(List<Site> sites, Position wanted) {
        return sites.stream()
                .map(Site::positions)
                .map(Map::keySet)
                .flatMap(Collection::stream)
                .anyMatch(wanted::names);
    }

    private Stream<Placed> placedAt(SiteSelection.Choice choice) {
        Site site = choice.site();
        AttentionModule module = create(choice.parameters(), site);
        if (module instanceof NoAttention) {
            return Stream.empty();
        }
        Position wanted = position(module, site);
        return site.positions().entrySet().stream()
                .filter(place -> wanted.names(place.getKey()))
                .map(place -> new PlacedModule(
                        site.name(), place.getKey(), index, entry.type(), module, place.getValue(), entry.frozen()))
                .map(placed -> new Placed(placed, choice));
    }

    private AttentionModule create(AttentionParameters parameters, Site site) {
        return ModuleCall.run(entry.type(), "site " + site.name(), parameters::create);
    }

    /** A preference holds for the whole network: sites that lack it stay empty, as in the networks of the papers. */
    private Position position(AttentionModule module, Site site) {
        return entry.position()
                .or(() -> ModuleCall.run(entry.type(), "site " + site.name(), module::preferredPosition)
                        .filter(preferred -> anyHas(backbone.sites(), preferred)))
                .orElse(backbone.defaultPosition());
    }

    /** A site may lack the position where another that the same word means has it, but not if none has. */
    private void checkReached(SiteSelection selection, List<Placed> placed) {
        Set<String> reached = placed.stream().map(one -> one.module().site()).collect(Collectors.toSet());
        for (int i = 0; i < selection.named().size(); i++) {
            List<Site> named = selection.named().get(i);
            Site first = named.get(0);
            if (named.stream().map(Site::name).noneMatch(reached::contains)
                    && !(create(entry.parameters(), first) instanceof NoAttention)) {
                throw new ParameterException(
                        "sites/" + i,
                        "no module would sit at \"" + entry.sites().get(i) + "\", whose positions are "
                                + first.positions().keySet().stream()
                                        .map(Position::name)
                                        .collect(Collectors.joining(", "))
                                + "; choose one of them with \"position\", or leave it out");
            }
        }
    }
}
