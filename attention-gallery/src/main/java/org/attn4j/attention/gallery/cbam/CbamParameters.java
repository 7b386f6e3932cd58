package org.attn4j.attention.gallery.cbam;

import org.attn4j.core.attention.AttentionModule;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/**
 * The parameters of the convolutional block attention module. Defaults are those of the paper's code; its parameter
 * counts are those without biases.
 *
 * @param reduction r
 * @param bias whether both linear layers have biases
 * @param spatialKernel k of the convolution that makes the pixels' gate
 * @param spatialNorm whether a batch normalisation follows that convolution
 */
public record CbamParameters(
        @Doc("hidden width of the channel gate is max(1, channels / reduction), rounded down")
        @Default("16")
        @Range(min = 1)
        int reduction,

        @Doc("biases in both linear layers; the paper's code has them, its parameter counts omit them") @Default("true")
        boolean bias,

        @Doc("side of the window that a pixel's gate depends on, odd") @Default("7")
        int spatialKernel,

        @Doc("batch normalisation after the spatial convolution, its scale initialised to 0") @Default("true")
        boolean spatialNorm)
        implements AttentionParameters {

    /** Refuses kernels that have no centre. */
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
