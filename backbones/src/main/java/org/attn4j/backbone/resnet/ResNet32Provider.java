package org.attn4j.backbone.resnet;

import org.attn4j.core.backbone.BackboneProvider;

/** {@code resnet32}: 5 basic blocks in each of three stages. He et al., arXiv:1512.03385, section 4.2. */
public final class ResNet32Provider implements BackboneProvider {

    @Override
    public String name() {
        return "resnet32";
    }

    @Override
    public String description() {
        return "ResNet-32 for CIFAR of 0.46 million parameters: three stages of 5 basic blocks";
    }

    @Override
    public Class<ResNet32Parameters> parameters() {
        return ResNet32Parameters.class;
    }
}
