package org.attn4j.dataset.transform;

import org.attn4j.core.transform.TransformParameters;
import org.attn4j.core.transform.TransformProvider;

/** Finds {@code color-jitter}. */
public final class ColorJitterProvider implements TransformProvider {

    @Override
    public String name() {
        return "color-jitter";
    }

    @Override
    public String description() {
        return "random brightness, contrast and saturation in random order";
    }

    @Override
    public Class<? extends TransformParameters> parameters() {
        return ColorJitterParameters.class;
    }
}
