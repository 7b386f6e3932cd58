package org.attn4j.dataset.transform;

import java.util.Optional;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;
import org.attn4j.core.random.Draw;
import org.attn4j.core.transform.ImageSize;

/**
 * {@code random-crop}: adds a black border, then crops a square at a uniformly random offset; nothing is resized. With a
 * border of 4 and a square of 32 pixels it is the augmentation of He et al., arXiv:1512.03385, section 4.2.
 * Random numbers: row, then column.
 */
public record RandomCropParameters(
        @Doc("side of the resulting square in pixels") @Range(min = 1, max = 4096)
        int size,

        @Doc("width in pixels of the black border that is added first") @Default("0") @Range(min = 0, max = 1024)
        int padding)
        implements TransformStep {

    @Override
    public Optional<ImageSize> after(Optional<ImageSize> before) {
        before.ifPresent(image -> {
            if (!fits(image.width(), image.height())) {
                throw new ParameterException(
                        "size",
                        "the crop of " + new ImageSize(size, size) + " pixels must lie in the image, which is "
                                + new ImageSize(image.width() + 2 * padding, image.height() + 2 * padding) + " here"
                                + (padding > 0 ? " with its padding" : ""));
            }
        });
        return Optional.of(new ImageSize(size, size));
    }

    @Override
    public void apply(WarpedImage warped, Draw draw) {
        boolean fits = fits(warped.width(), warped.height());
        if (padding > 0) {
            warped.pad(padding);
        }
        // If the square does not fit, the crop at 0, 0 fails with a message that names both sizes.
        int top = fits ? draw.below(warped.height() - size + 1) : 0;
        int left = fits ? draw.below(warped.width() - size + 1) : 0;
        warped.crop(top, left, size, size);
    }

    private boolean fits(int width, int height) {
        return size <= width + 2 * padding && size <= height + 2 * padding;
    }
}
