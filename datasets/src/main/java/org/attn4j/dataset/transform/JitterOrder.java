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

    /** Each of the six with equal probability; takes one number. */
    static JitterOrder draw(Draw draw) {
        return ALL.get(draw.below(ALL.size()));
    }

    /** Does the three in this order. */
    void apply(Canvas canvas, double brightness, double contrast, double saturation) {
        for (int i = 0; i < name().length(); i++) {
            switch (name().charAt(i)) {
                case 'B' -> canvas.brightness(brightness);
                case 'C' -> canvas.contrast(contrast);
                default -> canvas.saturation(saturation);
            }
        }
    }
}
