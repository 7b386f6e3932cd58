package org.attn4j.core.transform;

import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.random.Draw;

/** Changes nothing and joins nothing. */
record Noiseless() implements TransformParameters, ImageTransform {

    @Override
    public Transform create() {
        return this;
    }

    @Override
    public RgbImage apply(RgbImage image, Draw draw) {
        return image;
    }
}
