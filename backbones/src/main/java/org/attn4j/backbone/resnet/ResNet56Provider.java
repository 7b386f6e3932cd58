package org.attn4j.backbone.resnet;

import org.attn4j.core.backbone.BackboneProvider;

/** {@code resnet56}: 9 basic blocks in each of three stages. He et al., arXiv:1512.03385, section 4.2. */
public final class ResNet56Provider implements BackboneProvider {

    @Override
    public String name() {
        return "resnet56";
    }

    @Override
    public String description() {
        return "ResNet-56 for CIFAR of 0.85 million parameters: three stages of 9 basic blocks";
    }

    @Override
    public Class<ResNet56Parameters> parameters() {
        return ResNet56Parameters.class;
    }
}
