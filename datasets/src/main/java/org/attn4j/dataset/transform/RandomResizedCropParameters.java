package org.attn4j.dataset.transform;

import java.util.List;
import java.util.Optional;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;
import org.attn4j.core.random.Draw;
import org.attn4j.core.transform.ImageSize;

/**
 * {@code random-resized-crop}: crops a random rectangle and resizes it to a square. The rectangle's fraction of the area is
 * uniform in {@code scale}, its width / height log-uniform in {@code ratio}; see {@link CropBox}.
 */
public record RandomResizedCropParameters(
        @Doc("side of the resulting square in pixels") @Range(min = 1, max = 4096)
        int size,

        @Doc("minimum and maximum fraction of the image's area")
        @Default("[0.08, 1.0]")
        @Range(min = 0, max = 1, aboveMin = true)
        List<Double> scale,

        @Doc("minimum and maximum of width / height")
        @Default("[0.75, 1.3333333333333333]")
        @Range(min = 0, aboveMin = true)
        List<Double> ratio)
        implements TransformStep {

    /** Rejects lists that are not a range. */
    public RandomResizedCropParameters {
        scale = Interval.checked("scale", scale);
        ratio = Interval.checked("ratio", ratio);
    }

    @Override
    public Optional<ImageSize> after(Optional<ImageSize> before) {
        return Optional.of(new ImageSize(size, size));
    }

    @Override
    public void apply(WarpedImage warped, Draw draw) {
        CropBox box = CropBox.draw(this, warped.width(), warped.height(), draw);
        warped.crop(box.top(), box.left(), box.height(), box.width());
        warped.resize(size, size);
    }
}
