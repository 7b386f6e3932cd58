package org.attn4j.dataset.transform;

import java.util.Optional;
import org.attn4j.core.random.Draw;

/** The rectangle that {@code random-erasing} replaces. */
final class ErasedBox {

    /** Number of draws before nothing is erased; torchvision's number. */
    private static final int TRIES = 10;

    private ErasedBox() {}

    /**
     * A random rectangle by torchvision's rule: its share of the area is uniform, its ratio of height to width
     * log-uniform, drawn up to ten times until both rounded sides are smaller than the image's; then its position.
     * Empty if none is. Random numbers: area and ratio per try, then row and column.
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
