package org.attn4j.attention.gallery.context;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attn4j.core.attention.Differentiated;
import org.attn4j.core.attention.FeatureMapFunction;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.layer.Activations;
import org.attn4j.core.layer.LayerNorm;
import org.attn4j.core.layer.LinearMap;
import org.attn4j.core.map.FeatureMap;
import org.attn4j.core.map.MapPass;
import org.attn4j.core.map.MapReduction;
import org.attn4j.core.map.MapStep;
import org.attn4j.core.map.Over;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Global context: gates from a weighted mean over all pixels, whose weights are an attention map.
 *
 * <p>R = C / reduction hidden channels, rounded to the nearest and at least 1:
 * <pre>
 *   a = softmax over H, W of (wa . x + ba)               [N,1,H,W]
 *   c = sum of a x over H, W                             [N,C]
 *   t = relu(layernorm(c w1^T + b1)) w2^T + b2           [N,C]
 *   y = x * sigmoid(t), or x + t                         [N,C,H,W]
 * </pre>
 * C + 1 weights of the context pool, 2CR + R + C of the linear maps, 2R of the normalisation. Paper: Cao et al., GCNet,
 * arXiv:1904.11492, section 4.3. The paper adds t. Scaling, the default here, and the rounding of the width follow
 * timm's global context. The paper's code initialises w2 to 0 for addition; here it is initialised as other
 * convolutions are.
 */
final class GlobalContext implements FeatureMapFunction {

    private static final LinearMap FIRST = LinearMap.convolution("w1", "b1");
    private static final LinearMap SECOND = LinearMap.convolution("w2", "b2");

    private final int reduction;
    private final Fusion fusion;

    GlobalContext(GcParameters parameters) {
        this.reduction = parameters.reduction();
        this.fusion = parameters.fusion();
    }

    @Override
    public List<Weight> weights(FeatureShape shape) {
        int channels = shape.channels();
        int hidden = hidden(shape);
        return Stream.of(
                        ContextPool.MAP.weights(shape),
                        FIRST.weights(channels, hidden),
                        LayerNorm.weights(hidden),
                        SECOND.weights(hidden, channels))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public long multiplyAdds(FeatureShape shape) {
        return ContextPool.multiplyAdds(shape) + 2L * shape.channels() * hidden(shape);
    }

    @Override
    public Map<String, Object> resolved(FeatureShape shape) {
        return Map.of("hidden", hidden(shape));
    }

    @Override
    public boolean anyLayout() {
        return true;
    }

    @Override
    public Differentiated apply(INDArray array, Tape tape) {
        FeatureMap x = FeatureMap.of(array);
        MapReduction context = ContextPool.apply(x, tape);
        Differentiated transformed = FIRST.apply(context.value(), tape)
                .then(rows -> LayerNorm.apply(rows, tape))
                .then(Activations::relu)
                .then(hidden -> SECOND.apply(hidden, tape));
        MapStep fused = fusion == Fusion.ADD ? added(x, transformed, context) : scaled(x, transformed, context, tape);
        return fused.computed();
    }

    private static MapStep added(FeatureMap x, Differentiated transformed, MapReduction context) {
        return new MapStep(x.plus(transformed.value()), gradient -> {
            INDArray dtransformed = MapPass.compute(gradient.sum(Over.PIXELS));
            return gradient.plus(context.backward().apply(transformed.backward().apply(dtransformed)));
        });
    }

    private static MapStep scaled(FeatureMap x, Differentiated transformed, MapReduction context, Tape tape) {
        Differentiated gate = transformed.then(Activations::sigmoid);
        tape.gate("gate", gate.value());
        return new MapStep(x.times(gate.value()), gradient -> {
            INDArray dgate = MapPass.compute(gradient.times(x).sum(Over.PIXELS));
            return gradient.times(gate.value())
                    .plus(context.backward().apply(gate.backward().apply(dgate)));
        });
    }

    private int hidden(FeatureShape shape) {
        return Math.max(1, Math.toIntExact(Math.round((double) shape.channels() / reduction)));
    }
}
