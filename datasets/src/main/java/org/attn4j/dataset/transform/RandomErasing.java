package org.attn4j.dataset.transform;

import java.util.Arrays;
import java.util.Optional;
import org.attn4j.core.random.Draw;
import org.attn4j.core.transform.ImageValues;
import org.attn4j.core.transform.ValueTransform;

/** Replaces a rectangle of the normalised values, with a probability. */
record RandomErasing(RandomErasingParameters rule) implements ValueTransform {

    private static final int COLOURS = 3;

    @Override
    public void apply(ImageValues values, Draw draw) {
        if (draw.uniform() >= rule.p()) {
            return;
        }
        Optional<CropBox> box = ErasedBox.draw(rule, values.side(), draw);
        for (int colour = 0; colour < COLOURS && box.isPresent(); colour++) {
            float filling = rule.value().get(colour % rule.value().size()).floatValue();
            for (int row = box.get().top(); row < box.get().top() + box.get().height(); row++) {
                int from = values.index(colour, row, box.get().left());
                int to = from + box.get().width();
                if (rule.noise()) {
                    fill(values.array(), from, to, draw);
                } else {
                    Arrays.fill(values.array(), from, to, filling);
                }
            }
        }
    }

    private static void fill(float[] values, int from, int to, Draw draw) {
        for (int i = from; i < to; i++) {
            values[i] = (float) draw.normal();
        }
    }
}
