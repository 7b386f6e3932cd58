package org.attn4j.backbone.resnet;

import org.attn4j.core.backbone.BackboneProvider;

/** {@code resnet152}: bottleneck blocks, 3, 8, 36, 3 a stage. He et al., arXiv:1512.03385, table 1. */
public final class ResNet152Provider implements BackboneProvider {

    @Override
    public String name() {
        return "resnet152";
    }

    @Override
    public String description() {
        return "ResNet-152 of 60.2 million parameters: bottleneck blocks, 3, 8, 36, 3 a stage";
    }

    @Override
    public Class<ResNet152Parameters> parameters() {
        return ResNet152Parameters.class;
    }
}
