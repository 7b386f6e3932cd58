package org.attn4j.dataset.transform;

import java.util.Optional;
import org.attn4j.core.random.Draw;

/** The rectangle that {@code random-erasing} replaces. */
final class ErasedBox {

    /** How often a rectangle is drawn before nothing is erased; torchvision's number. */
    private static final int TRIES = 10;

    private ErasedBox() {}

    /**
     * A random rectangle by torchvision's rule: its share of the area uniform, its height over width log-uniform, drawn up
     * to ten times until both sides, rounded, are smaller than the image's; then its place. Nothing where none is. Random
     * numbers: area and ratio per try, then row and column.
     */
    static Optional<CropBox> draw(RandomErasingParameters rule, int side, Draw draw) {
        double low = StrictMath.log(rule.ratio().get(0));
        double high = StrictMath.log(rule.ratio().get(1));
        for (int i = 0; i < TRIES; i++) {
            double area = (double) side
                    * side
                    * draw.uniform(rule.scale().get(0), rule.scale().get(1));
            double ratio = StrictMath.exp(draw.uniform(low, high));
            int height = (int) Math.rint(Math.sqrt(area * ratio));
            int width = (int) Math.rint(Math.sqrt(area / ratio));
            if (height < side && width < side) {
                int top = draw.below(side - height + 1);
                int left = draw.below(side - width + 1);
                return Optional.of(new CropBox(top, left, height, width));
            }
        }
        return Optional.empty();
    }
}
