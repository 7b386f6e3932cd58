package org.example.backbone;

import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.backbone.BackboneParameters;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/**
 * The parameters of the network.
 *
 * @param width channels of the first convolution; the second has twice as many
 * @param dropout the share of the linear layer's input that is dropped in training
 */
public record SmallNetParameters(
        @Doc("channels of the first convolution; the second has twice as many") @Default("16") @Range(min = 1) int width,
        @Doc("the share of the linear layer's input that is dropped in training")
        @Default("0.2")
        @Range(min = 0, max = 1, belowMax = true)
        double dropout)
        implements BackboneParameters {

    /** Each convolution is followed by pooling, which halves the image. */
    private static final int SMALLEST_IMAGE = 4;

    @Override
    public Backbone create(int classes, int imageSize) {
        if (imageSize < SMALLEST_IMAGE) {
            throw new ParameterException(
                    "imageSize", "small-net needs at least " + SMALLEST_IMAGE + " x " + SMALLEST_IMAGE
                            + " pixels, was " + imageSize + " x " + imageSize);
        }
        return new SmallNet(this, classes, imageSize);
    }
}
