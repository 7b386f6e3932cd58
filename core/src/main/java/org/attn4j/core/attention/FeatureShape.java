package org.attn4j.core.attention;

/**
 * The shape of a feature map in a network, without the batch.
 *
 * @param channels C, at least 1
 * @param height H in pixels, at least 1
 * @param width W in pixels, at least 1
 * @param planes the stage's base width: 64, 128, 256 or 512 in a ResNet, regardless of the block's expansion; equal to
 *     channels in plain networks and MobileNetV2
 */
public record FeatureShape(int channels, int height, int width, int planes) {

    /** Rejects sizes below 1. */
    public FeatureShape {
        if (channels < 1 || height < 1 || width < 1 || planes < 1) {
            throw new IllegalArgumentException(
                    "sizes must be at least 1, were " + channels + ", " + height + ", " + width + ", " + planes);
        }
    }

    /** The number of pixels of one channel, H * W. */
    public int pixels() {
        return height * width;
    }
}
