package org.attn4j.dataset.cifar;

import org.attn4j.core.dataset.DatasetParameters;
import org.attn4j.core.dataset.DatasetProvider;

/** Finds {@code cifar10}. */
public final class Cifar10Provider implements DatasetProvider {

    @Override
    public String name() {
        return "cifar10";
    }

    @Override
    public String description() {
        return "CIFAR-10: 50,000 + 10,000 colour images of 32 x 32 pixels in 10 classes";
    }

    @Override
    public Class<? extends DatasetParameters> parameters() {
        return Cifar10Parameters.class;
    }
}
