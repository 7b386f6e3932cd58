package org.attn4j.dataset.transform;

import java.util.Optional;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;
import org.attn4j.core.random.Draw;
import org.attn4j.core.transform.ImageSize;

/** {@code crop-resize}: crops a fixed rectangle and resizes it to a square. Pixels outside it have no influence. */
public record CropResizeParameters(
        @Doc("first row, from 0") @Range(min = 0) int top,

        @Doc("first column, from 0") @Range(min = 0) int left,

        @Doc("number of rows") @Range(min = 1) int height,

        @Doc("number of columns") @Range(min = 1) int width,

        @Doc("side of the resulting square in pixels") @Range(min = 1, max = 4096)
        int size)
        implements TransformStep {

    @Override
    public Optional<ImageSize> after(Optional<ImageSize> before) {
        before.ifPresent(this::check);
        return Optional.of(new ImageSize(size, size));
    }

    @Override
    public void apply(WarpedImage warped, Draw draw) {
        warped.crop(top, left, height, width);
        warped.resize(size, size);
    }

    private void check(ImageSize image) {
        if ((long) top + height > image.height() || (long) left + width > image.width()) {
            throw new ParameterException(
                    "height",
                    "the crop of " + new ImageSize(width, height) + " pixels at row " + top + ", column " + left
                            + " must lie in the image, which is " + image + " here");
        }
    }
}
