package org.attn4j.core.transform;

import java.util.OptionalInt;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.random.Draw;

/** From an 8-bit image to a network's input. Safe for any thread. */
public interface ImageTransform {

    /**
     * The side of the square result.
     *
     * @return nothing where the result of such an image is not square
     */
    OptionalInt outputSize(int width, int height);

    /** The side of the square result whatever comes in; nothing where it depends on the image. */
    OptionalInt fixedSize();

    /**
     * Transforms one image.
     *
     * @param image the image
     * @param draw the random numbers of this image in this epoch
     * @param into receives [3,S,S] as planes of red, green, blue; values are 0..1 unless normalised
     * @param offset where in {@code into} the image starts
     */
    void apply(RgbImage image, Draw draw, float[] into, int offset);
}
