package org.attn4j.backbone.resnet;

import org.attn4j.core.backbone.BackboneProvider;

/** {@code resnet20}: 3 basic blocks in each of three stages. He et al., arXiv:1512.03385, section 4.2. */
public final class ResNet20Provider implements BackboneProvider {

    @Override
    public String name() {
        return "resnet20";
    }

    @Override
    public String description() {
        return "ResNet-20 for CIFAR of 0.27 million parameters: three stages of 3 basic blocks";
    }

    @Override
    public Class<ResNet20Parameters> parameters() {
        return ResNet20Parameters.class;
    }
}
