package org.attn4j.engine.placement;

import java.util.List;
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

    /** Its tensors. */
    public List<Weight> weights() {
        return module.weights(shape);
    }

    /** The number of its trained values. */
    public long parameters() {
        return weights().stream()
                .filter(Weight::trained)
                .mapToLong(Weight::length)
                .sum();
    }
}
