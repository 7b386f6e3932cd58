package org.attn4j.testkit.template.backbone;

import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.backbone.BackboneParameters;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/**
 * The parameters of the network.
 *
 * @param stages the number of convolutions
 * @param width channels of the first convolution; each further one has twice as many
 * @param dropout the share of the linear layer's input that is dropped in training
 */
public record ExampleParameters(
        @Doc("number of convolutions; each is followed by pooling, which halves the image")
        @Default("3")
        @Range(min = 1, max = 6)
        int stages,

        @Doc("channels of the first convolution; each further one has twice as many") @Default("16") @Range(min = 1)
        int width,

        @Doc("the share of the linear layer's input that is dropped in training")
        @Default("0.2")
        @Range(min = 0, max = 1, belowMax = true)
        double dropout)
        implements BackboneParameters {

    @Override
    public Backbone create(int classes, int imageSize) {
        int least = 1 << stages;
        if (imageSize < least) {
            throw new ParameterException(
                    "imageSize", "must be at least " + least + " for " + stages + " stages, was " + imageSize);
        }
        return new Example(this, classes, imageSize);
    }
}
