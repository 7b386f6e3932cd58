package org.attn4j.attention.gallery.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.core.array.Sigmoid;
import org.attn4j.core.attention.FeatureMapModule;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.layer.Bottleneck;
import org.attn4j.core.layer.Maps;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Gather-excite: gates from the neighbourhoods of each channel's pixels.
 *
 * <pre>
 *   a = gather(x)                        [N,C,H,W] -> [N,C,H',W']
 *   z = a, or bottleneck over channels   C -> max(1, C / reduction) -> C with a ReLU in between, at each of H' x W'
 *   g = sigmoid(z)                       upsampled to H x W by nearest neighbour
 *   y = x * g                            [N,C,H,W]
 * </pre>
 * Gather operations are: means of windows of width 2e - 1 and stride e (theta-minus, no weights); log2(e) depthwise 3 x
 * 3 convolutions of stride 2, each with batch normalisation, 9C + 2C weights per step (theta); or, with global extent,
 * one depthwise convolution of the map's size with batch normalisation, C H W + 2C weights. Theta-plus adds 2CR
 * weights, and R + C biases if configured. Paper: Hu et al., Gather-Excite, arXiv:1810.12348, sections 2 and 3.
 */
final class GatherExcite implements FeatureMapModule {

    private static final String GATE = "gate";

    private final Gather gather;
    private final Optional<Bottleneck> excite;

    GatherExcite(Gather gather, Optional<Bottleneck> excite) {
        this.gather = gather;
        this.excite = excite;
    }

    @Override
    public List<Weight> weights(FeatureShape shape) {
        List<Weight> weights = new ArrayList<>(gather.weights(shape));
        excite.ifPresent(bottleneck -> weights.addAll(bottleneck.weights(shape)));
        return weights;
    }

    @Override
    public long multiplyAdds(FeatureShape shape) {
        long outputs = gather.outputs(shape);
        return gather.multiplyAdds(shape)
                + excite.map(bottleneck -> outputs * bottleneck.multiplyAdds(shape))
                        .orElse(0L);
    }

    @Override
    public Map<String, Object> resolved(FeatureShape shape) {
        return excite.map(bottleneck -> bottleneck.resolved(shape)).orElse(Map.of());
    }

    @Override
    public INDArray forward(INDArray x, Tape tape) {
        INDArray gathered = gather.forward(x, tape);
        INDArray gate =
                Sigmoid.of(excite.map(bottleneck -> like(gathered, bottleneck.forward(Maps.rows(gathered), tape)))
                        .orElse(gathered));
        tape.keep("x", x);
        tape.keep(GATE, gate);
        tape.gate(GATE, gate);
        return Separable.nearest(gate, x.size(2), x.size(3)).forward(gate).muli(x);
    }

    @Override
    public INDArray backward(INDArray gradient, Tape tape) {
        INDArray x = tape.kept("x");
        INDArray gate = tape.kept(GATE);
        Separable nearest = Separable.nearest(gate, x.size(2), x.size(3));
        INDArray dz = Sigmoid.backward(nearest.backward(gradient.mul(x)), gate);
        INDArray dgathered = excite.map(bottleneck -> like(dz, bottleneck.backward(Maps.rows(dz), tape)))
                .orElse(dz);
        return gather.backward(dgathered, x, tape).addi(nearest.forward(gate).muli(gradient));
    }

    private static INDArray like(INDArray map, INDArray rows) {
        return Maps.fromRows(rows, map.size(0), map.size(2), map.size(3));
    }
}
