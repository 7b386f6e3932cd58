package org.attn4j.core.layer;

import java.util.List;
import org.attn4j.core.attention.Differentiated;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.map.FeatureMap;
import org.attn4j.core.map.MapPass;
import org.attn4j.core.map.Over;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Group normalisation: each image's values of a group of neighbouring channels minus their mean, divided by their
 * deviation, 1e-5 being added to the variance; then times gamma plus beta, which each channel has its own of. Wu and He,
 * Group Normalization, arXiv:1803.08494, section 3.
 *
 * @param gamma the name of gamma, [C]
 * @param beta the name of beta, [C]
 */
public record GroupNorm(String gamma, String beta) {

    private static final double EPSILON = 1e-5;

    /** Gamma and beta with the usual initial values, 1 and 0. */
    public List<Weight> weights(int channels) {
        return List.of(
                Weight.of(gamma, new Init.Constant(1), channels), Weight.of(beta, new Init.Constant(0), channels));
    }

    /**
     * The normalised array, in the shape of the argument, and its backward pass.
     *
     * @param x [N,C] or [N,C,...], in C order
     * @param groups a divisor of C
     */
    public Differentiated apply(INDArray x, int groups, Tape tape) {
        long[] shape = x.shape();
        long rows = shape[0] * groups;
        Differentiated standardised = RowNorm.apply(x.reshape('c', rows, x.length() / rows), EPSILON);
        long[] map = {shape[0], shape[1], x.length() / shape[0] / shape[1], 1};
        FeatureMap u = FeatureMap.of(standardised.value().reshape('c', map));
        FeatureMap scale = FeatureMap.of(tape.weight(gamma).reshape(1, shape[1]));
        FeatureMap shift = FeatureMap.of(tape.weight(beta).reshape(1, shape[1]));
        INDArray z = MapPass.compute(u.times(scale).plus(shift).values()).reshape('c', shape);
        return new Differentiated(z, gradient -> {
            FeatureMap dz = FeatureMap.of(gradient.reshape('c', map));
            List<INDArray> results = MapPass.compute(List.of(
                    dz.times(u).sum(Over.PIXELS),
                    dz.sum(Over.PIXELS),
                    dz.times(scale).values()));
            tape.addGradient(gamma, results.get(0).sum(0));
            tape.addGradient(beta, results.get(1).sum(0));
            INDArray du = results.get(2).reshape('c', rows, x.length() / rows);
            return standardised.backward().apply(du).reshape('c', shape);
        });
    }
}
