package org.attn4j.engine.placement;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Position;
import org.attn4j.core.attention.Weight;

/**
 * One module at one place of a network.
 *
 * @param site the site's name
 * @param position the position within the site
 * @param index the module's place in the configuration's list, from 0
 * @param type the provider's name
 * @param module the module with the parameters that hold here
 * @param shape the feature map's shape here
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

    /** The prefix of its tensors' names: {@code attention/SITE/POSITION/INDEX}. */
    public String key() {
        return "attention/" + site + "/" + position + "/" + index;
    }

    /** Its name in the graph; no underscore, which the engine splits at. */
    public String vertexName() {
        return site + "-" + position + "-" + index;
    }

    /**
     * Runs code of the module that plans, describes or builds it. Passes over batches are no such code.
     *
     * @throws org.attn4j.core.error.ParameterException as the code throws it
     * @throws org.attn4j.core.error.PluginException where the code throws any other {@link RuntimeException} or a
     *     {@link LinkageError}, or returns null; names type, site and position
     */
    public <T> T run(Supplier<T> code) {
        return ModuleCall.run(type, "site " + site + ", position " + position, code);
    }

    /** Its tensors; throws as {@link #run} does. */
    public List<Weight> weights() {
        return run(() -> List.copyOf(module.weights(shape)));
    }

    /** Its products for one image; throws as {@link #run} does. */
    public long multiplyAdds() {
        return run(() -> module.multiplyAdds(shape));
    }

    /** What it says of itself here, in its order; throws as {@link #run} does. */
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
