package org.attn4j.backbone.mobilenet;

import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.backbone.BackboneParameters;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/**
 * The parameters of MobileNetV2.
 *
 * @param widthMultiplier the factor of all numbers of channels, which are then rounded to multiples of 8
 * @param stem the image size for which the strides are designed
 * @param dropout the share of values dropped before the linear layer; 0.2 in PyTorch, 0.25 in ECA's code
 */
public record MobileNetV2Parameters(
        @Doc("what channels are multiplied by, before they are rounded to multiples of 8")
        @Default("1")
        @Range(min = 0, aboveMin = true)
        double widthMultiplier,

        @Doc("imagenet: the last feature map is a thirty-second of the image; cifar: an eighth, with two strides less")
        @Default("imagenet")
        Scale stem,

        @Doc("share of values dropped before the linear layer")
        @Default("0.2")
        @Range(min = 0, max = 1, belowMax = true)
        double dropout)
        implements BackboneParameters {

    @Override
    public Backbone create(int classes, int imageSize) {
        return new MobileNetV2(this, classes, imageSize);
    }
}
