package org.attn4j.attention.gallery.context;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attn4j.core.array.Rectifier;
import org.attn4j.core.array.Sigmoid;
import org.attn4j.core.attention.FeatureMapModule;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.layer.LayerNorm;
import org.attn4j.core.layer.LinearMap;
import org.attn4j.core.layer.Maps;
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
final class GlobalContext implements FeatureMapModule {

    private static final LinearMap FIRST = LinearMap.convolution("w1", "b1");
    private static final LinearMap SECOND = LinearMap.convolution("w2", "b2");
    private static final String GATE = "gate";

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
    public INDArray forward(INDArray x, Tape tape) {
        INDArray context = ContextPool.forward(x, tape);
        INDArray hidden = Rectifier.of(LayerNorm.forward(FIRST.forward(context, tape), tape));
        INDArray transformed = SECOND.forward(hidden, tape);
        tape.keep("x", x);
        tape.keep("context", context);
        tape.keep("hidden", hidden);
        if (fusion == Fusion.ADD) {
            return x.add(Maps.overPixels(transformed));
        }
        INDArray gate = Sigmoid.of(transformed);
        tape.keep(GATE, gate);
        tape.gate(GATE, gate);
        return x.mul(Maps.overPixels(gate));
    }

    @Override
    public INDArray backward(INDArray gradient, Tape tape) {
        INDArray x = tape.kept("x");
        INDArray hidden = tape.kept("hidden");
        INDArray dhidden = SECOND.backward(transformed(gradient, x, tape), hidden, tape);
        INDArray dnormalised = Rectifier.backward(dhidden, hidden);
        INDArray dcontext = FIRST.backward(LayerNorm.backward(dnormalised, tape), tape.kept("context"), tape);
        INDArray direct = fusion == Fusion.ADD ? gradient : gradient.mul(Maps.overPixels(tape.kept(GATE)));
        return ContextPool.backward(Maps.overPixels(dcontext), x, tape).addi(direct);
    }

    /** dLoss/dt, [N,C]. */
    private INDArray transformed(INDArray gradient, INDArray x, Tape tape) {
        return fusion == Fusion.ADD
                ? Maps.sumOfPixels(gradient)
                : Sigmoid.backward(Maps.sumOfPixels(gradient.mul(x)), tape.kept(GATE));
    }

    private int hidden(FeatureShape shape) {
        return Math.max(1, Math.toIntExact(Math.round((double) shape.channels() / reduction)));
    }
}
