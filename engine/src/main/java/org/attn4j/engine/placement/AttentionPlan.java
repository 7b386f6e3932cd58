package org.attn4j.engine.placement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.attn4j.core.attention.Position;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.error.ParameterException;

/** The modules attached to the sites and positions of a backbone. Immutable; loads no native library. */
public final class AttentionPlan {

    private final List<PlacedModule> modules;

    private AttentionPlan(List<PlacedModule> modules) {
        this.modules = List.copyOf(modules);
    }

    /**
     * Places the configured modules.
     *
     * @throws ParameterException if an entry does not fit the backbone; its component is a path below the attention
     *     node that starts with the entry's index: {@code 0/at/conv9}, {@code 1/sites/0}, {@code 0/position}, {@code
     *     0/kernel}
     * @throws org.attn4j.core.error.PluginException if a module's own code fails
     */
    public static AttentionPlan resolve(Backbone backbone, List<AttentionEntry> entries) {
        List<PlacedModule> placed = new ArrayList<>();
        forEachEntry(backbone, entries, entry -> placed.addAll(entry.modules()));
        return new AttentionPlan(placed);
    }

    /**
     * Checks that the sites, positions and keys of {@code at} exist; all of this is independent of the image size.
     *
     * @throws ParameterException as {@link #resolve} does
     * @throws org.attn4j.core.error.PluginException if a module's own code fails
     */
    public static void checkSites(Backbone backbone, List<AttentionEntry> entries) {
        forEachEntry(backbone, entries, EntryPlacement::checkSites);
    }

    private static void forEachEntry(Backbone backbone, List<AttentionEntry> entries, Consumer<EntryPlacement> action) {
        for (int index = 0; index < entries.size(); index++) {
            try {
                action.accept(new EntryPlacement(backbone, entries.get(index), index));
            } catch (ParameterException e) {
                throw new ParameterException(index + "/" + e.component(), e.getMessage());
            }
        }
    }

    /** All modules, by entry and within each entry from the network's input to its output. */
    public List<PlacedModule> modules() {
        return modules;
    }

    /** The modules at a position of a site, in the configuration's order. */
    public List<PlacedModule> at(String site, Position position) {
        return modules.stream()
                .filter(module ->
                        module.site().equals(site) && module.position().equals(position))
                .toList();
    }
}
