package org.attn4j.dataset.transform;

import java.util.List;
import org.attn4j.core.random.Draw;

/** One of the six orders of brightness (B), contrast (C) and saturation (S). */
enum JitterOrder {
    BCS,
    BSC,
    CBS,
    CSB,
    SBC,
    SCB;

    private static final List<JitterOrder> ALL = List.of(values());

    /** Draws one of the six with equal probability; uses one random number. */
    static JitterOrder draw(Draw draw) {
        return ALL.get(draw.below(ALL.size()));
    }

    /** Applies the three changes in this order. */
    void apply(WarpedImage warped, double brightness, double contrast, double saturation) {
        for (int i = 0; i < name().length(); i++) {
            switch (name().charAt(i)) {
                case 'B' -> warped.brightness(brightness);
                case 'C' -> warped.contrast(contrast);
                default -> warped.saturation(saturation);
            }
        }
    }
}
