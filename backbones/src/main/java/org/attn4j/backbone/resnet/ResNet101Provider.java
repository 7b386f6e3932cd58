package org.attn4j.backbone.resnet;

import org.attn4j.core.backbone.BackboneProvider;

/** {@code resnet101}: bottleneck blocks, 3, 4, 23, 3 a stage. He et al., arXiv:1512.03385, table 1. */
public final class ResNet101Provider implements BackboneProvider {

    @Override
    public String name() {
        return "resnet101";
    }

    @Override
    public String description() {
        return "ResNet-101 of 44.5 million parameters: bottleneck blocks, 3, 4, 23, 3 a stage";
    }

    @Override
    public Class<ResNet101Parameters> parameters() {
        return ResNet101Parameters.class;
    }
}
