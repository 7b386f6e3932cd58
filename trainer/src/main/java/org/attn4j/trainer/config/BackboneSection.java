package org.attn4j.trainer.config;

import java.util.OptionalInt;
import org.attn4j.config.binding.TypedObject;
import org.attn4j.core.backbone.BackboneParameters;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/** {@code model.backbone}: the network that the attention modules are attached to. */
public record BackboneSection(
        TypedObject<BackboneParameters> network,

        @Doc("number of classes; default: the dataset's") @Range(min = 2)
        OptionalInt classes,

        @Doc("width and height of the images in pixels; default: what the test transforms produce") @Range(min = 1)
        OptionalInt imageSize) {

    /** The backbone provider's name. */
    public String type() {
        return network.type();
    }

    /** The provider's parameters. */
    public BackboneParameters parameters() {
        return network.parameters();
    }
}
