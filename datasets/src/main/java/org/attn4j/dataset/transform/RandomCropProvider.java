package org.attn4j.dataset.transform;

import org.attn4j.core.transform.TransformParameters;
import org.attn4j.core.transform.TransformProvider;

/** Finds {@code random-crop}. */
public final class RandomCropProvider implements TransformProvider {

    @Override
    public String name() {
        return "random-crop";
    }

    @Override
    public String description() {
        return "cuts out a square at a random place, after a black frame is put around the image";
    }

    @Override
    public Class<? extends TransformParameters> parameters() {
        return RandomCropParameters.class;
    }
}
