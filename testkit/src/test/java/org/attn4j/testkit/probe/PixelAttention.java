package org.attn4j.testkit.probe;

import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.AutodiffModule;
import org.attn4j.core.attention.AutodiffTape;
import org.attn4j.core.attention.FeatureShape;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;

/**
 * Attention without weights by automatic differentiation.
 *
 * @param form how activations are multiplied with activations
 */
record PixelAttention(Form form) implements AttentionParameters, AutodiffModule {

    /** P = H W pixels. */
    enum Form {
        /** x softmax(x^T x): 2 C P^2 multiply-adds. */
        MATRICES,
        /** The same as one operation of ND4J. */
        OPERATION,
        /** x times the sum of x * m over pixels, m the mean over channels: C P, and scaling, which does not count. */
        SUMMED_PRODUCT,
        /** x * m: scaling only. */
        SCALING
    }

    @Override
    public AttentionModule create() {
        return this;
    }

    @Override
    public long multiplyAdds(FeatureShape shape) {
        return NOT_COUNTED;
    }

    @Override
    public SDVariable forward(SDVariable x, AutodiffTape tape) {
        SameDiff graph = tape.graph();
        long[] shape = x.getShape();
        SDVariable pixels = x.reshape(shape[0], shape[1], shape[2] * shape[3]);
        return switch (form) {
            case MATRICES ->
                graph.mmul(pixels, graph.nn().softmax(graph.mmul(pixels, pixels, true, false, false), 1))
                        .reshape(shape);
            case OPERATION ->
                graph.nn()
                        .dotProductAttention(pixels, pixels, pixels, null, false)
                        .reshape(shape);
            case SUMMED_PRODUCT -> x.mul(x.mul(x.mean(true, 1)).sum(true, 2, 3));
            case SCALING -> x.mul(x.mean(true, 1));
        };
    }
}
