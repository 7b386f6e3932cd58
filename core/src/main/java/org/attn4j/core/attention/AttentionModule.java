package org.attn4j.core.attention;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * An attention module: it re-weights a feature map and keeps its shape.
 *
 * <p>A module has one of the permitted forms; choose the first that fits: {@link ChannelGate} (one factor per channel,
 * fastest), {@link FeatureMapModule} (hand-written forward and backward pass), {@link AutodiffModule} (forward pass
 * only), {@link SubGraph} (DL4J layers). Modules are immutable and stateless: one instance can serve many sites, and
 * everything that belongs to a site is in the {@link Tape}.
 */
public sealed interface AttentionModule permits NoAttention, ChannelGate, FeatureMapModule, AutodiffModule, SubGraph {

    /**
     * All tensors that the module owns at a site of this shape, running statistics included, in the order in which they
     * are stored; empty unless overridden.
     *
     * @throws org.attn4j.core.error.ParameterException if the module does not fit the shape
     */
    default List<Weight> weights(FeatureShape shape) {
        return List.of();
    }

    /** The result of {@link #multiplyAdds} if the number is not known; tables then show "not counted". */
    long NOT_COUNTED = -1;

    /**
     * Arrays that depend on the shape only, such as tables of a transform, masks or positions, by name; none unless
     * overridden. They are made once for each site, in the type and on the backend of the network, and never saved.
     */
    default Map<String, INDArray> constants(FeatureShape shape) {
        return Map.of();
    }

    /**
     * The number of multiply-adds for one image in inference: those of convolutions, including those with padded zeros,
     * of linear layers and of learnt factors of channels, and those of matrix products of activations with activations,
     * such as Q K^T and the product of its softmax with V, or a sum of pixels with computed weights. Pooling with fixed
     * weights, scaling, normalisation and biases do not count.
     *
     * @return at least 0, or {@link #NOT_COUNTED}
     */
    long multiplyAdds(FeatureShape shape);

    /**
     * The position that the module's paper uses, applied if the backbone has it; empty if the module has no preference.
     */
    default Optional<Position> preferredPosition() {
        return Optional.empty();
    }

    /**
     * The values that {@code summary} shows for the module at a site of this shape, such as {@code kernel = 5}, in
     * iteration order.
     */
    default Map<String, Object> resolved(FeatureShape shape) {
        return Map.of();
    }
}
