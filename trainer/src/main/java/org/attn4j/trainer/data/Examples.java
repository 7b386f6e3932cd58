package org.attn4j.trainer.data;

import java.util.Objects;
import java.util.OptionalInt;
import org.attn4j.core.dataset.ImageSet;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.error.DataException;
import org.attn4j.core.error.PluginException;
import org.attn4j.core.random.Draw;
import org.attn4j.core.transform.ImageValues;
import org.attn4j.core.transform.TransformChain;

/**
 * Labelled images and what turns each into a network's input. Immutable, safe for any thread.
 *
 * @param images the images, not null
 * @param transform from image to input, not null
 */
public record Examples(ImageSet images, TransformChain transform) {

    /** Rejects nulls. */
    public Examples {
        Objects.requireNonNull(images);
        Objects.requireNonNull(transform);
    }

    /** The number of images. */
    public int size() {
        return images.size();
    }

    /**
     * The side of every input in pixels: what the transforms always produce, else what they make of the first image.
     *
     * @throws DataException if there is no image, or the first one does not become a square
     */
    public int imageSize() {
        OptionalInt fixed = transform.fixedSize();
        if (fixed.isPresent()) {
            return fixed.getAsInt();
        }
        if (images.size() == 0) {
            throw new DataException("the size of the network's input is unknown: there is no image");
        }
        return sizeOf(0, images.image(0));
    }

    /**
     * Writes one input, [3,S,S].
     *
     * @param index the image
     * @param side S as {@link #imageSize()} has it
     * @param draw the random numbers of this image in this epoch
     * @param into receives the values
     * @param offset where they start
     * @throws DataException if the image cannot be read, or its input has another size
     * @throws PluginException if a transform fails
     */
    public void write(int index, int side, Draw draw, float[] into, int offset) {
        RgbImage image = images.image(index);
        int size = transform.fixedSize().orElseGet(() -> sizeOf(index, image));
        if (size != side) {
            throw new DataException("image " + index + " becomes " + size + " x " + size
                    + " pixels where others become " + side + " x " + side + "; begin the transforms with resize");
        }
        try {
            transform.apply(image, draw, new ImageValues(into, offset, side));
        } catch (DataException e) {
            throw new DataException("image " + index + ": " + e.getMessage(), e);
        } catch (PluginException e) {
            throw new PluginException("image " + index + ": " + e.getMessage(), e);
        }
    }

    private int sizeOf(int index, RgbImage image) {
        return transform
                .outputSize(image.width(), image.height())
                .orElseThrow(() -> new DataException("image " + index + " of " + image.width() + " x " + image.height()
                        + " pixels does not become square; begin the transforms with resize"));
    }
}
