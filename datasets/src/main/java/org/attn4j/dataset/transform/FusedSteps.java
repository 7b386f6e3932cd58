package org.attn4j.dataset.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.random.Draw;
import org.attn4j.core.transform.ImageSize;
import org.attn4j.core.transform.ImageTransform;
import org.attn4j.core.transform.ImageValues;
import org.attn4j.core.transform.Scaling;

/**
 * Consecutive steps fused into one transform: their geometry becomes one warp, which is rendered directly as scaled
 * values. The {@link WarpedImage} of each thread is reused, so that transforms allocate no memory per image.
 */
final class FusedSteps implements ImageTransform {

    private final List<TransformStep> steps;
    private final ThreadLocal<WarpedImage> images = ThreadLocal.withInitial(WarpedImage::new);

    FusedSteps(List<TransformStep> steps) {
        this.steps = List.copyOf(steps);
    }

    @Override
    public Optional<ImageSize> outputSize(Optional<ImageSize> input) {
        Optional<ImageSize> size = input;
        for (TransformStep step : steps) {
            size = step.after(size);
        }
        return size;
    }

    @Override
    public Optional<ImageTransform> joined(ImageTransform next) {
        if (!(next instanceof FusedSteps others)) {
            return Optional.empty();
        }
        List<TransformStep> all = new ArrayList<>(steps);
        all.addAll(others.steps);
        return Optional.of(new FusedSteps(all));
    }

    @Override
    public RgbImage apply(RgbImage image, Draw draw) {
        return transformed(image, draw).image();
    }

    @Override
    public void write(RgbImage image, Draw draw, Scaling scaling, ImageValues into) {
        WarpedImage warped = transformed(image, draw);
        into.checkSize(image, warped.width(), warped.height());
        warped.write(scaling, into.array(), into.offset());
    }

    private WarpedImage transformed(RgbImage image, Draw draw) {
        WarpedImage warped = images.get();
        warped.load(image);
        for (TransformStep step : steps) {
            step.apply(warped, draw);
        }
        return warped;
    }
}
