package org.attn4j.dataset.transform;

import org.attn4j.core.transform.TransformParameters;
import org.attn4j.core.transform.TransformProvider;

/** Finds {@code rotate}. */
public final class RotateProvider implements TransformProvider {

    @Override
    public String name() {
        return "rotate";
    }

    @Override
    public String description() {
        return "turns about the centre by a fixed angle, black outside";
    }

    @Override
    public Class<? extends TransformParameters> parameters() {
        return RotateParameters.class;
    }
}
