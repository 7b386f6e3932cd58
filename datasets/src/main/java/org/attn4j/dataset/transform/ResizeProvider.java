package org.attn4j.dataset.transform;

import org.attn4j.core.transform.TransformParameters;
import org.attn4j.core.transform.TransformProvider;

/** Finds {@code resize}. */
public final class ResizeProvider implements TransformProvider {

    @Override
    public String name() {
        return "resize";
    }

    @Override
    public String description() {
        return "resizes to a square, bilinear, filtered when shrinking";
    }

    @Override
    public Class<? extends TransformParameters> parameters() {
        return ResizeParameters.class;
    }
}
