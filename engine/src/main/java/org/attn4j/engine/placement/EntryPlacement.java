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
 * @param index the entry's index in the configuration's list, from 0
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
     * Checks sites, positions and keys of {@code at}, all of which are independent of feature-map shapes.
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
        checkEachPlaced(selection, placed);
        return placed;
    }

    /** A placed module and the choice of its site. */
    private record Placed(PlacedModule module, SiteSelection.Choice choice) {

        /** Checks the module's parameters against the shape at its site, by computing its weights. */
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
                .filter(position -> wanted.names(position.getKey()))
                .map(position -> new PlacedModule(
                        site.name(),
                        position.getKey(),
                        index,
                        entry.type(),
                        module,
                        position.getValue(),
                        entry.frozen()))
                .map(placed -> new Placed(placed, choice));
    }

    private AttentionModule create(AttentionParameters parameters, Site site) {
        return ModuleCall.run(entry.type(), "site " + site.name(), parameters::create);
    }

    /**
     * A module's preference applies to the whole network: sites without that position stay empty, as in the papers'
     * networks.
     */
    private Position position(AttentionModule module, Site site) {
        return entry.position()
                .or(() -> ModuleCall.run(entry.type(), "site " + site.name(), module::preferredPosition)
                        .filter(preferred -> anyHas(backbone.sites(), preferred)))
                .orElse(backbone.defaultPosition());
    }

    /** Each element of {@code sites} must place a module at one of its sites at least. */
    private void checkEachPlaced(SiteSelection selection, List<Placed> placed) {
        Set<String> occupied =
                placed.stream().map(module -> module.module().site()).collect(Collectors.toSet());
        for (int i = 0; i < selection.named().size(); i++) {
            List<Site> named = selection.named().get(i);
            Site first = named.get(0);
            if (named.stream().map(Site::name).noneMatch(occupied::contains)
                    && !(create(entry.parameters(), first) instanceof NoAttention)) {
                throw new ParameterException(
                        "sites/" + i,
                        "no module would be attached to \"" + entry.sites().get(i) + "\", which has the positions "
                                + first.positions().keySet().stream()
                                        .map(Position::name)
                                        .collect(Collectors.joining(", "))
                                + "; choose one of them with \"position\", or remove the site");
            }
        }
    }
}
