package org.attn4j.attention.gallery.ema;

import java.util.List;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.map.FeatureMap;
import org.attn4j.core.map.MapPass;
import org.attn4j.core.map.Over;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * The branch with gates of rows and columns: u = gamma v + beta, where v is x p q with each channel standardised over its
 * pixels, as an expression that is not stored.
 *
 * @param x [M,K,H,W]
 * @param gates p and q
 * @param inverse 1 / deviation of each channel, [M,K]
 * @param v the standardised map
 * @param tape the site
 */
record NormalisedBranch(FeatureMap x, StripGates gates, INDArray inverse, FeatureMap v, Tape tape) {

    private static final double EPSILON = 1e-5;

    static NormalisedBranch of(FeatureMap x, StripGates gates, Tape tape) {
        FeatureMap gated = x.times(gates.rows()).times(gates.columns());
        FeatureMap centred = gated.minus(MapPass.compute(gated.mean(Over.PIXELS)));
        INDArray variance = MapPass.compute(centred.times(centred).mean(Over.PIXELS));
        INDArray inverse = Transforms.sqrt(variance.addi(EPSILON), false).rdivi(1);
        return new NormalisedBranch(x, gates, inverse, centred.times(inverse), tape);
    }

    /** The sum of u over channels with the given shares, [M,1,H,W]. */
    INDArray summed(INDArray shares) {
        INDArray factors = shares.mulRowVector(gamma());
        INDArray constant = shares.mmul(beta().reshape('c', beta().length(), 1));
        return MapPass.compute(v.times(factors).sum(Over.CHANNELS))
                .addi(constant.reshape('c', constant.length(), 1, 1, 1));
    }

    /** The gradients of the shares, [M,K], of the sums of rows and columns, and the direct part of dLoss/dx. */
    record Gradients(INDArray shares, INDArray rows, INDArray columns, FeatureMap x) {}

    /** The gradients from that of the sum, [M,1,H,W]; adds those of gamma and beta. */
    Gradients backward(INDArray gradient, INDArray shares) {
        int pixels = tape.shape().pixels();
        FeatureMap dsum = FeatureMap.of(gradient);
        INDArray total = gradient.reshape('c', gradient.size(0), pixels).sum(1).reshape('c', gradient.size(0), 1);
        INDArray along = MapPass.compute(v.times(dsum).sum(Over.PIXELS));
        tape.addGradient("gamma", along.mul(shares).sum(0));
        tape.addGradient("beta", shares.mulColumnVector(total).sum(0));
        INDArray dshares = along.mulRowVector(gamma()).addi(total.mmul(beta().reshape('c', 1, beta().length())));
        INDArray factors = shares.mulRowVector(gamma()).muli(inverse);
        INDArray meanOfSum = total.div(pixels).reshape('c', gradient.size(0), 1, 1, 1);
        FeatureMap dgated =
                dsum.minus(meanOfSum).minus(v.times(along.divi(pixels))).times(factors);
        FeatureMap dproduct = dgated.times(x);
        List<INDArray> dgates = MapPass.compute(List.of(
                dproduct.times(gates.columns()).sum(Over.WIDTH),
                dproduct.times(gates.rows()).sum(Over.HEIGHT)));
        List<INDArray> dsums = gates.backward(dgates.get(0), dgates.get(1));
        return new Gradients(
                dshares, dsums.get(0), dsums.get(1), dgated.times(gates.rows()).times(gates.columns()));
    }

    private INDArray gamma() {
        return tape.weight("gamma");
    }

    private INDArray beta() {
        return tape.weight("beta");
    }
}
