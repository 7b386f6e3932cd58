package org.attn4j.dataset.transform;

import org.attn4j.core.transform.TransformParameters;
import org.attn4j.core.transform.TransformProvider;

/** Finds {@code random-resized-crop}. */
public final class RandomResizedCropProvider implements TransformProvider {

    @Override
    public String name() {
        return "random-resized-crop";
    }

    @Override
    public String description() {
        return "cuts out a random rectangle and resizes it to a square";
    }

    @Override
    public Class<? extends TransformParameters> parameters() {
        return RandomResizedCropParameters.class;
    }
}
