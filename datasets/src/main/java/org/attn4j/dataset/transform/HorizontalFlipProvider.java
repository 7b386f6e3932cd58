package org.attn4j.dataset.transform;

import org.attn4j.core.transform.TransformParameters;
import org.attn4j.core.transform.TransformProvider;

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
