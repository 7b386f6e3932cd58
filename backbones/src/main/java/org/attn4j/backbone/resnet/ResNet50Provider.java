package org.attn4j.backbone.resnet;

import org.attn4j.core.backbone.BackboneProvider;

/** {@code resnet50}: bottleneck blocks, 3, 4, 6, 3 a stage. He et al., arXiv:1512.03385, table 1. */
public final class ResNet50Provider implements BackboneProvider {

    @Override
    public String name() {
        return "resnet50";
    }

    @Override
    public String description() {
        return "ResNet-50 of 25.6 million parameters: bottleneck blocks, 3, 4, 6, 3 a stage";
    }

    @Override
    public Class<ResNet50Parameters> parameters() {
        return ResNet50Parameters.class;
    }
}
