package org.attn4j.attention.gallery.gct;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attn4j.attention.gallery.layer.Maps;
import org.attn4j.core.attention.ChannelGate;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.Pool;
import org.attn4j.core.attention.Pooled;
import org.attn4j.core.attention.Position;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Gated channel transformation: each channel's gate from its norm, as large as it is among all channels' norms.
 *
 * <pre>
 *   r = sqrt(sum of x^2 over H, W + 1e-5)              [N,C]
 *   e = alpha * r                                      [N,C]
 *   u = e / sqrt(mean of e^2 over C + 1e-5)            [N,C]
 *   g = 1 + tanh(gamma * u + beta)                     [N,C], each in (0,2)
 *   y = x * g                                          [N,C,H,W]
 * </pre>
 * 3C weights: alpha 1, gamma and beta 0 at first, so that y = x; beta is not decayed. The paper puts it before every
 * convolution. Paper: Yang et al., Gated Channel Transformation, arXiv:1909.11519, section 3.
 */
final class GatedChannelTransformation implements ChannelGate {

    private static final double EPSILON = 1e-5;

    @Override
    public List<Weight> weights(FeatureShape shape) {
        int channels = shape.channels();
        return List.of(
                Weight.of("alpha", new Init.Constant(1), channels),
                Weight.of("gamma", new Init.Constant(0), channels),
                new Weight("beta", new long[] {channels}, new Init.Constant(0), true, false));
    }

    /** Scaling and normalising do not count. */
    @Override
    public long multiplyAdds(FeatureShape shape) {
        return 0;
    }

    @Override
    public Optional<Position> preferredPosition() {
        return Optional.of(Position.BEFORE_CONV);
    }

    @Override
    public Set<Pool> pools(FeatureShape shape) {
        return Set.of(Pool.SUM_OF_SQUARES);
    }

    @Override
    public INDArray forward(Pooled pooled, Tape tape) {
        INDArray norm = Transforms.sqrt(pooled.get(Pool.SUM_OF_SQUARES).add(EPSILON), false);
        INDArray embedding = norm.mulRowVector(tape.weight("alpha"));
        INDArray scale =
                Maps.column(Transforms.sqrt(embedding.mul(embedding).mean(1).addi(EPSILON), false));
        INDArray relative = embedding.diviColumnVector(scale);
        INDArray tanh =
                Transforms.tanh(relative.mulRowVector(tape.weight("gamma")).addiRowVector(tape.weight("beta")), false);
        tape.keep("norm", norm);
        tape.keep("scale", scale);
        tape.keep("relative", relative);
        tape.keep("tanh", tanh);
        return tanh.add(1);
    }

    @Override
    public Map<Pool, INDArray> backward(INDArray gateGradient, Tape tape) {
        INDArray norm = tape.kept("norm");
        INDArray relative = tape.kept("relative");
        INDArray tanh = tape.kept("tanh");
        INDArray dt = gateGradient.mul(tanh.mul(tanh).rsubi(1));
        tape.addGradient("gamma", dt.mul(relative).sum(0));
        tape.addGradient("beta", dt.sum(0));
        INDArray drelative = dt.mulRowVector(tape.weight("gamma"));
        // The scale is a function of all channels.
        INDArray along = Maps.column(drelative.mul(relative).mean(1));
        INDArray dembedding = drelative.sub(relative.mulColumnVector(along)).diviColumnVector(tape.kept("scale"));
        tape.addGradient("alpha", dembedding.mul(norm).sum(0));
        INDArray dnorm = dembedding.mulRowVector(tape.weight("alpha"));
        return Map.of(Pool.SUM_OF_SQUARES, dnorm.divi(norm.mul(2)));
    }
}
