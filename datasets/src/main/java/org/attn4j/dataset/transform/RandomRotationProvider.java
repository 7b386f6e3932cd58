package org.attn4j.dataset.transform;

import org.attn4j.core.transform.TransformParameters;
import org.attn4j.core.transform.TransformProvider;

/** Finds {@code random-rotation}. */
public final class RandomRotationProvider implements TransformProvider {

    @Override
    public String name() {
        return "random-rotation";
    }

    @Override
    public String description() {
        return "turns about the centre by a random angle, black outside";
    }

    @Override
    public Class<? extends TransformParameters> parameters() {
        return RandomRotationParameters.class;
    }
}
