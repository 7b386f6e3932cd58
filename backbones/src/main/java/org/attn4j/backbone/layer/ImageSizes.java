package org.attn4j.backbone.layer;

import org.attn4j.core.error.ParameterException;

/** The sizes of images that a network takes. */
public final class ImageSizes {

    private ImageSizes() {}

    /**
     * Refuses images that are too small.
     *
     * @param network what the message calls the network
     * @param smallest the smallest side in pixels
     * @param imageSize the side of the images
     * @throws ParameterException naming {@code imageSize}
     */
    public static void require(String network, int smallest, int imageSize) {
        if (imageSize < smallest) {
            throw new ParameterException(
                    "imageSize",
                    network + " needs images of at least " + smallest + " pixels a side, was " + imageSize
                            + "; resize the images");
        }
    }
}
