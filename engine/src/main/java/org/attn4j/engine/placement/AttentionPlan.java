package org.attn4j.engine.placement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.attn4j.core.attention.Position;
import org.attn4j.core.backbone.Backbone;
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
     * @throws org.attn4j.core.error.PluginException where a module's own code fails
     */
    public static AttentionPlan resolve(Backbone backbone, List<AttentionEntry> entries) {
        List<PlacedModule> placed = new ArrayList<>();
        each(backbone, entries, entry -> placed.addAll(entry.modules()));
        return new AttentionPlan(placed);
    }

    /**
     * Checks what does not depend on the size of images: whether the sites, positions and keys of {@code at} exist.
     *
     * @throws ParameterException as {@link #resolve} does
     * @throws org.attn4j.core.error.PluginException if a module's own code fails
     */
    public static void checkSites(Backbone backbone, List<AttentionEntry> entries) {
        each(backbone, entries, EntryPlacement::checkSites);
    }

    private static void each(Backbone backbone, List<AttentionEntry> entries, Consumer<EntryPlacement> use) {
        for (int index = 0; index < entries.size(); index++) {
            try {
                use.accept(new EntryPlacement(backbone, entries.get(index), index));
            } catch (ParameterException e) {
                throw new ParameterException(index + "/" + e.component(), e.getMessage());
            }
        }
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
}
