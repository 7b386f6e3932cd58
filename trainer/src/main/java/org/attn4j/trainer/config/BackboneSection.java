package org.attn4j.trainer.config;

import java.util.OptionalInt;
import org.attn4j.config.binding.Part;
import org.attn4j.core.backbone.BackboneParameters;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/** {@code model.backbone}: the network that attention modules are attached to. */
public record BackboneSection(
        Part<BackboneParameters> network,

        @Doc("number of classes; if absent, the dataset's") @Range(min = 2)
        OptionalInt classes,

        @Doc("side of the images in pixels; if absent, that of the test transforms' output") @Range(min = 1)
        OptionalInt imageSize) {

    /** The backbone provider's name. */
    public String type() {
        return network.type();
    }

    /** What the provider made of its keys. */
    public BackboneParameters parameters() {
        return network.parameters();
    }
}
