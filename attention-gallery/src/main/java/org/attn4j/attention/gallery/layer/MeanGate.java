package org.attn4j.attention.gallery.layer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attn4j.core.attention.ChannelGate;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Pool;
import org.attn4j.core.attention.Pooled;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.engine.Sigmoid;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The gate that squeeze-and-excitation and its relatives share: a map of the channels' means, through a sigmoid.
 *
 * <pre>
 *   s = mean of x over H, W       [N,C,H,W] -> [N,C]
 *   g = sigmoid(map(s))           [N,C], each in (0,1)
 *   y = x * g                     [N,C,H,W]
 * </pre>
 *
 * @param map what tells the family's members apart
 */
public record MeanGate(ChannelMap map) implements ChannelGate {

    private static final String GATE = "gate";

    @Override
    public List<Weight> weights(FeatureShape shape) {
        return map.weights(shape);
    }

    @Override
    public long multiplyAdds(FeatureShape shape) {
        return map.multiplyAdds(shape);
    }

    @Override
    public Map<String, Object> resolved(FeatureShape shape) {
        return map.resolved(shape);
    }

    @Override
    public Set<Pool> pools(FeatureShape shape) {
        return Set.of(Pool.MEAN);
    }

    @Override
    public INDArray forward(Pooled pooled, Tape tape) {
        INDArray gate = Sigmoid.of(map.forward(pooled.get(Pool.MEAN), tape));
        tape.keep(GATE, gate);
        return gate;
    }

    @Override
    public Map<Pool, INDArray> backward(INDArray gateGradient, Tape tape) {
        return Map.of(Pool.MEAN, map.backward(Sigmoid.backward(gateGradient, tape.kept(GATE)), tape));
    }
}
