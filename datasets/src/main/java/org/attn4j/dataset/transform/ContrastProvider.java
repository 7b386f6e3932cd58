package org.attn4j.dataset.transform;

import org.attn4j.core.transform.TransformParameters;
import org.attn4j.core.transform.TransformProvider;

/** Finds {@code contrast}. */
public final class ContrastProvider implements TransformProvider {

    @Override
    public String name() {
        return "contrast";
    }

    @Override
    public String description() {
        return "blends with the mean grey by a fixed factor";
    }

    @Override
    public Class<? extends TransformParameters> parameters() {
        return ContrastParameters.class;
    }
}
