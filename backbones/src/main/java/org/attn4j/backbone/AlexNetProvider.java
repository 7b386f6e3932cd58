package org.attn4j.backbone;

import org.attn4j.core.backbone.BackboneProvider;

/** {@code alexnet}: the five-convolution network of the recipe. */
public final class AlexNetProvider implements BackboneProvider {

    @Override
    public String name() {
        return "alexnet";
    }

    @Override
    public String description() {
        return "AlexNet of 7.5 million parameters at 128 pixels: five convolutions, three linear layers";
    }

    @Override
    public Class<AlexNetParameters> parameters() {
        return AlexNetParameters.class;
    }
}
