package org.attn4j.dataset.transform;

import org.attn4j.core.transform.TransformParameters;
import org.attn4j.core.transform.TransformProvider;

/** Finds {@code brightness}. */
public final class BrightnessProvider implements TransformProvider {

    @Override
    public String name() {
        return "brightness";
    }

    @Override
    public String description() {
        return "blends with black by a fixed factor";
    }

    @Override
    public Class<? extends TransformParameters> parameters() {
        return BrightnessParameters.class;
    }
}
