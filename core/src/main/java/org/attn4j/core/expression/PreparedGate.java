package org.attn4j.core.expression;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attn4j.core.attention.ChannelGate;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Pool;
import org.attn4j.core.attention.Pooled;
import org.attn4j.core.attention.Position;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A gate whose expression is built once per site. Between two layers, when the caches are cold, building it takes a few
 * per cent of a pass.
 *
 * @param source the gate as its author wrote it
 * @param pass computes the graph for the site's shape, the only one that this gate supports
 */
record PreparedGate(GateExpression source, RowsPass pass) implements ChannelGate {

    @Override
    public Set<Pool> pools(FeatureShape site) {
        return pass.pools();
    }

    @Override
    public INDArray forward(Pooled pooled, Tape tape) {
        return pass.forward(pooled, tape);
    }

    @Override
    public Map<Pool, INDArray> backward(INDArray gateGradient, Tape tape) {
        return pass.backward(gateGradient, tape);
    }

    @Override
    public List<Weight> weights(FeatureShape site) {
        return source.weights(site);
    }

    @Override
    public long multiplyAdds(FeatureShape site) {
        return source.multiplyAdds(site);
    }

    @Override
    public Map<String, Object> resolved(FeatureShape site) {
        return source.resolved(site);
    }

    @Override
    public Map<String, INDArray> constants(FeatureShape site) {
        return source.constants(site);
    }

    @Override
    public Optional<Position> preferredPosition() {
        return source.preferredPosition();
    }
}
