package org.attn4j.dataset.fashion;

import org.attn4j.core.dataset.DatasetParameters;
import org.attn4j.core.dataset.DatasetProvider;

/** Finds {@code fashion-mnist}. */
public final class FashionMnistProvider implements DatasetProvider {

    @Override
    public String name() {
        return "fashion-mnist";
    }

    @Override
    public String description() {
        return "Fashion-MNIST: 60,000 + 10,000 grey images of 28 x 28 pixels in 10 classes";
    }

    @Override
    public Class<? extends DatasetParameters> parameters() {
        return FashionMnistParameters.class;
    }
}
