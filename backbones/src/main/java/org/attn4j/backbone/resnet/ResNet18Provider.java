package org.attn4j.backbone.resnet;

import org.attn4j.core.backbone.BackboneProvider;

/** {@code resnet18}: basic blocks, 2, 2, 2, 2 a stage. He et al., arXiv:1512.03385, table 1. */
public final class ResNet18Provider implements BackboneProvider {

    @Override
    public String name() {
        return "resnet18";
    }

    @Override
    public String description() {
        return "ResNet-18 of 11.7 million parameters: basic blocks, 2, 2, 2, 2 a stage";
    }

    @Override
    public Class<ResNet18Parameters> parameters() {
        return ResNet18Parameters.class;
    }
}
