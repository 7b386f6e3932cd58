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
 * Consecutive steps as one transform: their geometry becomes one warp, which is painted as scaled values at once. The
 * canvas of each thread is kept between images, so that transforming makes no garbage.
 */
final class Steps implements ImageTransform {

    private final List<Step> steps;
    private final ThreadLocal<Canvas> canvases = ThreadLocal.withInitial(Canvas::new);

    Steps(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    @Override
    public Optional<ImageSize> outputSize(Optional<ImageSize> input) {
        Optional<ImageSize> size = input;
        for (Step step : steps) {
            size = step.after(size);
        }
        return size;
    }

    @Override
    public Optional<ImageTransform> joined(ImageTransform next) {
        if (!(next instanceof Steps others)) {
            return Optional.empty();
        }
        List<Step> all = new ArrayList<>(steps);
        all.addAll(others.steps);
        return Optional.of(new Steps(all));
    }

    @Override
    public RgbImage apply(RgbImage image, Draw draw) {
        return drawn(image, draw).image();
    }

    @Override
    public void write(RgbImage image, Draw draw, Scaling scaling, ImageValues into) {
        Canvas canvas = drawn(image, draw);
        into.checkSize(image, canvas.width(), canvas.height());
        canvas.write(scaling, into.array(), into.offset());
    }

    private Canvas drawn(RgbImage image, Draw draw) {
        Canvas canvas = canvases.get();
        canvas.load(image);
        for (Step step : steps) {
            step.apply(canvas, draw);
        }
        return canvas;
    }
}
