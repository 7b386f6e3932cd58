package org.attn4j.trainer.config;

import java.util.OptionalInt;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/** The reserved keys of {@code model.backbone}; every backbone has them. */
record BackboneKeys(
        @Doc("number of classes; the dataset tells where absent") @Range(min = 2)
        OptionalInt classes,

        @Doc("side of the images in pixels; the test transforms tell where absent") @Range(min = 1)
        OptionalInt imageSize) {}
