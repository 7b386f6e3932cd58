package org.attn4j.core.layer;

import java.util.List;
import java.util.Map;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A map from one value a channel to one value a channel, [N,C] to [N,C]. Immutable: what belongs to a site is in the
 * tape.
 */
public interface ChannelMap {

    /**
     * The weights at a site.
     *
     * @throws org.attn4j.core.error.ParameterException where the map does not fit the shape
     */
    List<Weight> weights(FeatureShape shape);

    /** The products of one row. */
    long multiplyAdds(FeatureShape shape);

    /** What summaries show of it. */
    default Map<String, Object> resolved(FeatureShape shape) {
        return Map.of();
    }

    /** The mapped rows, [N,C], newly made; keeps what backward needs. */
    INDArray forward(INDArray rows, Tape tape);

    /** dLoss/drows, [N,C]; adds weight gradients to the tape. */
    INDArray backward(INDArray gradient, Tape tape);
}
