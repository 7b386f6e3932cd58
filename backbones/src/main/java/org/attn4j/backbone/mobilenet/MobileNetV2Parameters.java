package org.attn4j.backbone.mobilenet;

import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.backbone.BackboneParameters;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/**
 * The parameters of MobileNetV2.
 *
 * @param widthMultiplier width multiplier: channels are multiplied by it, then rounded to multiples of 8
 * @param stem the size of images that the strides are for
 * @param dropout the share of values dropped before the linear layer; PyTorch's network has 0.2, ECA's code 0.25
 */
public record MobileNetV2Parameters(
        @Doc("width multiplier: channels are multiplied by it, then rounded to multiples of 8")
        @Default("1")
        @Range(min = 0, aboveMin = true)
        double widthMultiplier,

        @Doc(
                "imagenet: the last feature map has 1/32 of the image's side; cifar: 1/8, as two layers have stride 1 instead of 2")
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
