package org.attn4j.dataset.transform;

import org.attn4j.core.transform.TransformParameters;
import org.attn4j.core.transform.TransformProvider;

/** Finds {@code normalize}. */
public final class NormalizeProvider implements TransformProvider {

    @Override
    public String name() {
        return "normalize";
    }

    @Override
    public String description() {
        return "subtracts a mean and divides by a standard deviation per channel; last in a chain";
    }

    @Override
    public Class<? extends TransformParameters> parameters() {
        return NormalizeParameters.class;
    }
}
