package org.attn4j.dataset.transform;

import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;
import org.attn4j.core.random.Draw;

/**
 * {@code color-jitter}: brightness, contrast and saturation by factors uniform in [max(0, 1 - v), 1 + v], in random
 * order. Random numbers: the three factors, then the order.
 */
public record ColorJitterParameters(
        @Doc("maximum distance of the brightness factor from 1") @Default("0") @Range(min = 0)
        double brightness,

        @Doc("maximum distance of the contrast factor from 1") @Default("0") @Range(min = 0)
        double contrast,

        @Doc("maximum distance of the saturation factor from 1") @Default("0") @Range(min = 0)
        double saturation)
        implements TransformStep {

    @Override
    public void apply(WarpedImage warped, Draw draw) {
        double light = factor(draw, brightness);
        double spread = factor(draw, contrast);
        double colour = factor(draw, saturation);
        JitterOrder.draw(draw).apply(warped, light, spread, colour);
    }

    private static double factor(Draw draw, double range) {
        return draw.uniform(Math.max(0, 1 - range), 1 + range);
    }
}
