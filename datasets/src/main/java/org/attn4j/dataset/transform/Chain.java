package org.attn4j.dataset.transform;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.error.DataException;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.random.Draw;
import org.attn4j.core.transform.ImageTransform;

/** A compiled chain. The canvas of each thread is kept between images, so that transforming makes no garbage. */
final class Chain implements ImageTransform {

    private final List<Step> steps;
    private final Scaling scaling;
    private final List<Finish> finishes;
    private final Optional<Size> fixed;
    private final ThreadLocal<Canvas> canvases = ThreadLocal.withInitial(Canvas::new);

    Chain(List<Step> steps, Scaling scaling, List<Finish> finishes, Optional<Size> fixed) {
        this.steps = List.copyOf(steps);
        this.scaling = scaling;
        this.finishes = List.copyOf(finishes);
        this.fixed = fixed;
    }

    @Override
    public OptionalInt outputSize(int width, int height) {
        Optional<Size> size = Optional.of(new Size(width, height));
        for (Step step : steps) {
            try {
                size = step.after(size);
            } catch (ParameterException e) {
                throw new DataException(
                        "an image of " + width + " x " + height + " pixels cannot be transformed: " + e.getMessage(),
                        e);
            }
        }
        return side(size);
    }

    @Override
    public OptionalInt fixedSize() {
        return side(fixed);
    }

    @Override
    public void apply(RgbImage image, Draw draw, float[] into, int offset) {
        Canvas canvas = canvases.get();
        canvas.load(image);
        for (Step step : steps) {
            step.apply(canvas, draw);
        }
        if (canvas.width() != canvas.height()) {
            throw new DataException("an image of " + new Size(image.width(), image.height())
                    + " pixels becomes " + new Size(canvas.width(), canvas.height())
                    + ", which is not square; begin the transforms with resize");
        }
        canvas.write(scaling, into, offset);
        for (Finish finish : finishes) {
            finish.apply(into, offset, canvas.width(), draw);
        }
    }

    private static OptionalInt side(Optional<Size> size) {
        return size.filter(s -> s.width() == s.height())
                .map(s -> OptionalInt.of(s.width()))
                .orElse(OptionalInt.empty());
    }
}
