package org.attn4j.dataset.transform;

import org.attn4j.core.transform.TransformParameters;
import org.attn4j.core.transform.TransformProvider;

/** Finds {@code saturation}. */
public final class SaturationProvider implements TransformProvider {

    @Override
    public String name() {
        return "saturation";
    }

    @Override
    public String description() {
        return "blends with the grey image by a fixed factor";
    }

    @Override
    public Class<? extends TransformParameters> parameters() {
        return SaturationParameters.class;
    }
}
