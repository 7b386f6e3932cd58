package org.attn4j.attention.gallery.srm;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.attn4j.attention.gallery.layer.BatchNorm;
import org.attn4j.core.attention.ChannelGate;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.Pool;
import org.attn4j.core.attention.Pooled;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.engine.Sigmoid;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Style-based recalibration: each channel's gate from its own mean and deviation, normalised over the batch.
 *
 * <pre>
 *   m = mean, d = sqrt(variance + 1e-5) of x over H, W       [N,C], squares divided by HW - 1
 *   z = a * m + b * d                                        [N,C], a and b [C]
 *   g = sigmoid(norm(z))                                     [N,C]
 *   y = x * g                                                [N,C,H,W]
 * </pre>
 * 2C weights that begin at 0, so that g is 0.5, and 2C of the normalisation; none of them is decayed, as in the
 * paper's code. Where HW is 1 the variance is taken as 0; the code divides by 0 there. Paper: Lee et al., SRM,
 * arXiv:1903.10829, section 3.
 */
final class StyleRecalibration implements ChannelGate {

    private static final double EPSILON = 1e-5;
    private static final BatchNorm NORM = new BatchNorm("", 1, 0.1, false);

    @Override
    public List<Weight> weights(FeatureShape shape) {
        return Stream.concat(
                        Stream.of("a", "b").map(name -> style(name, shape)), NORM.weights(shape.channels()).stream())
                .toList();
    }

    private static Weight style(String name, FeatureShape shape) {
        return new Weight(name, new long[] {shape.channels()}, new Init.Constant(0), true, false);
    }

    @Override
    public long multiplyAdds(FeatureShape shape) {
        return 2L * shape.channels();
    }

    @Override
    public Set<Pool> pools(FeatureShape shape) {
        return Set.of(Pool.MEAN, Pool.VARIANCE);
    }

    @Override
    public INDArray forward(Pooled pooled, Tape tape) {
        INDArray mean = pooled.get(Pool.MEAN);
        INDArray deviation = Transforms.sqrt(pooled.get(Pool.VARIANCE).add(EPSILON), false);
        INDArray z = mean.mulRowVector(tape.weight("a")).addi(deviation.mulRowVector(tape.weight("b")));
        INDArray gate = Sigmoid.of(NORM.forward(z, tape));
        tape.keep("mean", mean);
        tape.keep("deviation", deviation);
        tape.keep("gate", gate);
        return gate;
    }

    @Override
    public Map<Pool, INDArray> backward(INDArray gateGradient, Tape tape) {
        INDArray deviation = tape.kept("deviation");
        INDArray dz = NORM.backward(Sigmoid.backward(gateGradient, tape.kept("gate")), tape);
        tape.addGradient("a", dz.mul(tape.kept("mean")).sum(0));
        tape.addGradient("b", dz.mul(deviation).sum(0));
        INDArray ddeviation = dz.mulRowVector(tape.weight("b"));
        return Map.of(Pool.MEAN, dz.mulRowVector(tape.weight("a")), Pool.VARIANCE, ddeviation.divi(deviation.mul(2)));
    }
}
