package org.attn4j.dataset.transform;

import org.attn4j.core.transform.TransformParameters;
import org.attn4j.core.transform.TransformProvider;

/** Finds {@code random-erasing}. */
public final class RandomErasingProvider implements TransformProvider {

    @Override
    public String name() {
        return "random-erasing";
    }

    @Override
    public String description() {
        return "replaces a random rectangle of the finished values; behind normalize";
    }

    @Override
    public Class<? extends TransformParameters> parameters() {
        return RandomErasingParameters.class;
    }
}
