package org.attn4j.backbone;

import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.backbone.BackboneParameters;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/**
 * The parameters of AlexNet.
 *
 * @param dropout dropout rate before the second and third linear layers
 */
public record AlexNetParameters(
        @Doc("dropout rate before the second and third linear layers")
        @Default("0.5")
        @Range(min = 0, max = 1, belowMax = true)
        double dropout)
        implements BackboneParameters {

    @Override
    public Backbone create(int classes, int imageSize) {
        return new AlexNet(this, classes, imageSize);
    }
}
