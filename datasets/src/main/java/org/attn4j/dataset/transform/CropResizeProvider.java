package org.attn4j.dataset.transform;

import org.attn4j.core.transform.TransformParameters;
import org.attn4j.core.transform.TransformProvider;

/** Finds {@code crop-resize}. */
public final class CropResizeProvider implements TransformProvider {

    @Override
    public String name() {
        return "crop-resize";
    }

    @Override
    public String description() {
        return "cuts out a fixed rectangle and resizes it to a square";
    }

    @Override
    public Class<? extends TransformParameters> parameters() {
        return CropResizeParameters.class;
    }
}
