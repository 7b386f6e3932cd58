package org.attn4j.core.backbone;

/** Validated parameters of a backbone; records only. */
public interface BackboneParameters {

    /**
     * The backbone for square RGB images.
     *
     * @param classes number of classes, at least 2
     * @param imageSize side of the images in pixels
     * @throws org.attn4j.core.error.ParameterException naming {@code imageSize} if the network cannot process such
     *     images
     */
    Backbone create(int classes, int imageSize);
}
