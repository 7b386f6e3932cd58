package org.attn4j.core.transform;

import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.random.Draw;

/** The identity, which cannot be combined with other transforms. */
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
