package org.attn4j.attention.gallery.ema;

import org.attn4j.core.attention.Differentiated;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.layer.Activations;
import org.attn4j.core.layer.Softmax;
import org.attn4j.core.map.FeatureMap;
import org.attn4j.core.map.MapPass;
import org.attn4j.core.map.Over;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The module for groups as images of their own.
 *
 * @param map x, [M,K,H,W] in C order
 * @param tape the site
 */
record CrossSpatial(INDArray map, Tape tape) {

    /** y, [M,K,H,W], and its backward pass. */
    Differentiated apply() {
        FeatureMap x = FeatureMap.of(map);
        Sums sums = Sums.of(map);
        NormalisedBranch wide = NormalisedBranch.of(x, StripGates.of(sums, tape), tape);
        INDArray beta = tape.weight("beta");
        Differentiated shares = Softmax.apply(beta.reshape('c', 1, beta.length()));
        LocalBranch local = new LocalBranch(sums, shares.value(), tape);
        LocalBranch.Summed summed = local.summed();
        Differentiated pooled = local.pooled();
        Differentiated gate = Activations.sigmoid(wide.summed(pooled.value()).addi(summed.value()));
        INDArray q = gate.value();
        long groups = tape.shape().channels() / map.size(1);
        tape.gate("groups", q.reshape('c', q.size(0) / groups, groups, q.size(2), q.size(3)));
        return new Differentiated(MapPass.compute(x.times(q).values()), gradient -> {
            FeatureMap dy = FeatureMap.of(gradient);
            INDArray dsum = gate.backward().apply(MapPass.compute(dy.times(x).sum(Over.CHANNELS)));
            NormalisedBranch.Gradients throughWide = wide.backward(dsum, pooled.value());
            LocalBranch.SummedGradients throughLocal = summed.backward().apply(dsum);
            tape.addGradient("beta", shares.backward().apply(throughLocal.shares()));
            INDArray dtaps = pooled.backward().apply(throughWide.shares());
            INDArray corners = sums.backward(dtaps, throughWide.rows(), throughWide.columns());
            INDArray dx = MapPass.compute(dy.times(q)
                    .plus(throughLocal.x())
                    .plus(throughWide.x())
                    .plus(throughWide.rows())
                    .plus(throughWide.columns())
                    .values());
            sums.addCorners(corners, dx);
            return dx;
        });
    }
}
