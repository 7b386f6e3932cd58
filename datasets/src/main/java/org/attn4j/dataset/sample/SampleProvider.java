package org.attn4j.dataset.sample;

import org.attn4j.core.dataset.DatasetParameters;
import org.attn4j.core.dataset.DatasetProvider;

/** Finds {@code sample}. */
public final class SampleProvider implements DatasetProvider {

    @Override
    public String name() {
        return "sample";
    }

    @Override
    public String description() {
        return "6,000 + 1,000 images of Fashion-MNIST, balanced over its 10 classes; part of the program";
    }

    @Override
    public Class<? extends DatasetParameters> parameters() {
        return SampleParameters.class;
    }
}
