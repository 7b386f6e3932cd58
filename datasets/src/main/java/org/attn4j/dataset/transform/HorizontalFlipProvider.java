package org.attn4j.dataset.transform;

import org.attn4j.core.dataset.TransformParameters;
import org.attn4j.core.dataset.TransformProvider;

/** Finds {@code horizontal-flip}. */
public final class HorizontalFlipProvider implements TransformProvider {

    @Override
    public String name() {
        return "horizontal-flip";
    }

    @Override
    public String description() {
        return "mirrors left and right";
    }

    @Override
    public Class<? extends TransformParameters> parameters() {
        return HorizontalFlipParameters.class;
    }
}
