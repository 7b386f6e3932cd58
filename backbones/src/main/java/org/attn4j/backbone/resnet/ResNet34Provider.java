package org.attn4j.backbone.resnet;

import org.attn4j.core.backbone.BackboneProvider;

/** {@code resnet34}: basic blocks, 3, 4, 6, 3 a stage. He et al., arXiv:1512.03385, table 1. */
public final class ResNet34Provider implements BackboneProvider {

    @Override
    public String name() {
        return "resnet34";
    }

    @Override
    public String description() {
        return "ResNet-34 of 21.8 million parameters: basic blocks, 3, 4, 6, 3 a stage";
    }

    @Override
    public Class<ResNet34Parameters> parameters() {
        return ResNet34Parameters.class;
    }
}
