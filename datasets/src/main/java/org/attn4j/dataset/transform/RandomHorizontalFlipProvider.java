package org.attn4j.dataset.transform;

import org.attn4j.core.transform.TransformParameters;
import org.attn4j.core.transform.TransformProvider;

/** Finds {@code random-horizontal-flip}. */
public final class RandomHorizontalFlipProvider implements TransformProvider {

    @Override
    public String name() {
        return "random-horizontal-flip";
    }

    @Override
    public String description() {
        return "mirrors left and right with a probability";
    }

    @Override
    public Class<? extends TransformParameters> parameters() {
        return RandomHorizontalFlipParameters.class;
    }
}
