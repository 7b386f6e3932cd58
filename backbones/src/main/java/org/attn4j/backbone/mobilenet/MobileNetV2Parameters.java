package org.attn4j.backbone.mobilenet;

import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.backbone.BackboneParameters;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/**
 * The parameters of MobileNetV2.
 *
 * @param widthMultiplier factor of all channel counts, which are then rounded to multiples of 8
 * @param stem the image size that the strides are chosen for
 * @param dropout dropout rate before the linear layer; 0.2 in PyTorch's network, 0.25 in ECA's code
 */
public record MobileNetV2Parameters(
        @Doc("factor of all channel counts, which are then rounded to multiples of 8")
        @Default("1")
        @Range(min = 0, aboveMin = true)
        double widthMultiplier,

        @Doc("imagenet: the last feature map is 1/32 of the image's size; cifar: 1/8, by removing two strides")
        @Default("imagenet")
        Scale stem,

        @Doc("dropout rate before the linear layer") @Default("0.2") @Range(min = 0, max = 1, belowMax = true)
        double dropout)
        implements BackboneParameters {

    @Override
    public Backbone create(int classes, int imageSize) {
        return new MobileNetV2(this, classes, imageSize);
    }
}
