package org.attn4j.engine.placement;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Position;
import org.attn4j.core.attention.Weight;

/**
 * A module at one position of one site of a network.
 *
 * @param site the site's name
 * @param position the position within the site
 * @param index the entry's index in the configuration's list, from 0
 * @param type the provider's name
 * @param module the module with the parameters for this site
 * @param shape the feature map's shape at this position
 * @param frozen whether its weights and statistics keep their initial values
 */
public record PlacedModule(
        String site,
        Position position,
        int index,
        String type,
        AttentionModule module,
        FeatureShape shape,
        boolean frozen) {

    /** The prefix of its tensors' keys: {@code attention/SITE/POSITION/INDEX}. */
    public String key() {
        return "attention/" + site + "/" + position + "/" + index;
    }

    /** Its name in the graph; without underscores, because DL4J splits names at them. */
    public String vertexName() {
        return site + "-" + position + "-" + index;
    }

    /**
     * Runs code of the module that plans, describes or builds it; not for passes over batches.
     *
     * @throws org.attn4j.core.error.ParameterException if the code throws it
     * @throws org.attn4j.core.error.PluginException if the code throws any other {@link RuntimeException} or a {@link
     *     LinkageError}, or returns null; names type, site and position
     */
    public <T> T run(Supplier<T> code) {
        return ModuleCall.run(type, "site " + site + ", position " + position, code);
    }

    /** Its tensors; throws as {@link #run} does. */
    public List<Weight> weights() {
        return run(() -> List.copyOf(module.weights(shape)));
    }

    /** Its multiply-adds for one image; throws as {@link #run} does. */
    public long multiplyAdds() {
        return run(() -> module.multiplyAdds(shape));
    }

    /** The resolved values that it reports for this shape, in its order; throws as {@link #run} does. */
    public Map<String, Object> resolved() {
        return run(() -> module.resolved(shape));
    }

    /** The number of its trained values. */
    public long parameters() {
        return weights().stream()
                .filter(Weight::trained)
                .mapToLong(Weight::length)
                .sum();
    }
}
