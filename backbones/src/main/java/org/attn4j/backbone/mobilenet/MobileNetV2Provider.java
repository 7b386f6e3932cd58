package org.attn4j.backbone.mobilenet;

import org.attn4j.core.backbone.BackboneProvider;

/** {@code mobilenetv2}: 17 inverted residual blocks. Sandler et al., arXiv:1801.04381, table 2. */
public final class MobileNetV2Provider implements BackboneProvider {

    @Override
    public String name() {
        return "mobilenetv2";
    }

    @Override
    public String description() {
        return "MobileNetV2 of 3.5 million parameters: 17 inverted residual blocks";
    }

    @Override
    public Class<MobileNetV2Parameters> parameters() {
        return MobileNetV2Parameters.class;
    }
}
