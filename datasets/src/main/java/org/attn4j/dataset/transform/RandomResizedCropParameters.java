package org.attn4j.dataset.transform;

import java.util.List;
import java.util.Optional;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;
import org.attn4j.core.random.Draw;
import org.attn4j.core.transform.ImageSize;

/**
 * {@code random-resized-crop}: a random rectangle, resized to a square. The rectangle's share of the area is uniform in
 * {@code scale}, its width over height log-uniform in {@code ratio}; see {@link CropBox}.
 */
public record RandomResizedCropParameters(
        @Doc("side of the resulting square in pixels") @Range(min = 1, max = 4096)
        int size,

        @Doc("smallest and largest share of the area") @Default("[0.08, 1.0]") @Range(min = 0, max = 1, aboveMin = true)
        List<Double> scale,

        @Doc("smallest and largest ratio of width to height")
        @Default("[0.75, 1.3333333333333333]")
        @Range(min = 0, aboveMin = true)
        List<Double> ratio)
        implements Step {

    /** Refuses lists that are not a range. */
    public RandomResizedCropParameters {
        scale = Interval.checked("scale", scale);
        ratio = Interval.checked("ratio", ratio);
    }

    @Override
    public Optional<ImageSize> after(Optional<ImageSize> before) {
        return Optional.of(new ImageSize(size, size));
    }

    @Override
    public void apply(Canvas canvas, Draw draw) {
        CropBox box = CropBox.draw(this, canvas.width(), canvas.height(), draw);
        canvas.crop(box.top(), box.left(), box.height(), box.width());
        canvas.resize(size, size);
    }
}
