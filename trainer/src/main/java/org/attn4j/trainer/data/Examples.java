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
 * Labelled images and the transforms that convert each to a network's input. Immutable, safe for any thread.
 *
 * @param images the images, not null
 * @param transform converts an image to an input, not null
 */
public record Examples(ImageSet images, TransformChain transform) {

    /** No component may be null. */
    public Examples {
        Objects.requireNonNull(images);
        Objects.requireNonNull(transform);
    }

    /** The number of images. */
    public int size() {
        return images.size();
    }

    /**
     * The height and width of every input in pixels: the fixed size of the transforms, else the size that they give the
     * first image.
     *
     * @throws DataException if there are no images, or the transformed first one is not square
     */
    public int imageSize() {
        OptionalInt fixed = transform.fixedSize();
        if (fixed.isPresent()) {
            return fixed.getAsInt();
        }
        if (images.size() == 0) {
            throw new DataException("the size of the network's input is unknown because there are no images");
        }
        return sizeOf(0, images.image(0));
    }

    /**
     * Writes one input, [3,S,S].
     *
     * @param index the image's index
     * @param side S, as returned by {@link #imageSize()}
     * @param draw the random numbers of this image in this epoch
     * @param into receives the values
     * @param offset index of the first value
     * @throws DataException if the image cannot be read, or its input has another size
     * @throws PluginException if a transform fails
     */
    public void write(int index, int side, Draw draw, float[] into, int offset) {
        RgbImage image = images.image(index);
        int size = transform.fixedSize().orElseGet(() -> sizeOf(index, image));
        if (size != side) {
            throw new DataException("image " + index + " is " + size + " x " + size
                    + " pixels after the transforms, but others are " + side + " x " + side
                    + "; start the transforms with resize");
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
                        + " pixels is not square after the transforms; start them with resize"));
    }
}
