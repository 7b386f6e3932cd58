package org.attn4j.backbone;

import org.attn4j.core.random.Draw;

/** Random images. */
final class Images {

    private Images() {}

    /** Images in [-1, 1), [N,3,S,S]. */
    static float[] of(int count, int size) {
        Draw draw = Draw.of(1, "images");
        float[] images = new float[count * 3 * size * size];
        for (int i = 0; i < images.length; i++) {
            images[i] = (float) draw.uniform(-1, 1);
        }
        return images;
    }
}
