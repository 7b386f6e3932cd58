package org.attn4j.core.attention;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The part of a network that re-weights a feature map and keeps its shape.
 *
 * <p>A module is one of the permitted forms; choose the first that fits: {@link ChannelGate} (one factor per channel,
 * fastest), {@link FeatureMapModule} (own forward and backward), {@link AutodiffModule} (forward alone),
 * {@link SubGraph} (layers of the engine). Immutable and without state of its own: one instance may serve many sites,
 * and everything that belongs to a site is in the {@link Tape}.
 */
public sealed interface AttentionModule permits NoAttention, ChannelGate, FeatureMapModule, AutodiffModule, SubGraph {

    /**
     * Every tensor that the module owns at a site of this shape, in the order in which they are stored; empty for a module
     * that learns nothing.
     *
     * @throws org.attn4j.core.error.ParameterException if the module does not fit the shape
     */
    default List<Weight> weights(FeatureShape shape) {
        return List.of();
    }

    /**
     * The products with its weights that the module computes for one image: its convolutions, the padding's zeros
     * included, linear layers and factors of channels; not pooling, scaling, normalisation and biases.
     */
    long multiplyAdds(FeatureShape shape);

    /** The position that the module's paper uses where the backbone has it; nothing where it has no preference. */
    default Optional<Position> preferredPosition() {
        return Optional.empty();
    }

    /** What {@code summary} shows of the module at a site of this shape, such as {@code kernel = 5}; in this order. */
    default Map<String, Object> resolved(FeatureShape shape) {
        return Map.of();
    }
}
