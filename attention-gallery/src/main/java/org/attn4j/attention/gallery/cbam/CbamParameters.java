package org.attn4j.attention.gallery.cbam;

import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/**
 * The parameters of the convolutional block attention module. The defaults are those of the paper's code; the paper's
 * parameter counts exclude biases.
 *
 * @param reduction r
 * @param bias whether both linear layers have biases
 * @param spatialKernel k of the convolution that computes the gates of pixels
 * @param spatialNorm whether a batch normalisation follows that convolution
 */
public record CbamParameters(
        @Doc("hidden width of the channel gate is max(1, channels / reduction), rounded down")
        @Default("16")
        @Range(min = 1)
        int reduction,

        @Doc("biases in both linear layers; the paper's counts are without, its code has them") @Default("true")
        boolean bias,

        @Doc("side of the windows that a pixel's gate sees: an odd number") @Default("7")
        int spatialKernel,

        @Doc("batch normalisation behind the spatial convolution, whose scale begins at 0") @Default("true")
        boolean spatialNorm)
        implements AttentionParameters {

    /** Rejects kernels without a centre. */
    public CbamParameters {
        if (spatialKernel < 1 || spatialKernel % 2 == 0) {
            throw new ParameterException("spatialKernel", "must be odd and at least 1, was " + spatialKernel);
        }
    }

    @Override
    public AttentionModule create() {
        return new ConvolutionalBlockAttention(this);
    }
}
