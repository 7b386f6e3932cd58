package org.attn4j.backbone.layer;

import org.attn4j.core.error.ParameterException;

/** Checks the image size of a network. */
public final class ImageSizes {

    private ImageSizes() {}

    /**
     * Rejects images that are too small.
     *
     * @param network the network's name in the message
     * @param smallest the minimum side of the images in pixels
     * @param imageSize the side of the images
     * @throws ParameterException naming {@code imageSize}
     */
    public static void require(String network, int smallest, int imageSize) {
        if (imageSize < smallest) {
            throw new ParameterException(
                    "imageSize",
                    network + " needs images of at least " + smallest + " x " + smallest + " pixels, was " + imageSize
                            + " x " + imageSize + "; resize the images");
        }
    }
}
