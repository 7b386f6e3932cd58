package org.attn4j.trainer.config;

import java.util.OptionalInt;
import org.attn4j.config.binding.TypedObject;
import org.attn4j.core.backbone.BackboneParameters;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/** {@code model.backbone}: the network around the attention. */
public record BackboneSection(
        TypedObject<BackboneParameters> network,

        @Doc("number of classes; the dataset tells where absent") @Range(min = 2)
        OptionalInt classes,

        @Doc("side of the images in pixels; the test transforms tell where absent") @Range(min = 1)
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
