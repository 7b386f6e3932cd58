package org.attn4j.dataset.memory;

import java.util.List;
import java.util.function.Supplier;
import org.attn4j.core.dataset.Dataset;
import org.attn4j.core.dataset.Fingerprint;
import org.attn4j.core.dataset.ImageSet;

/** A dataset of two image sets; the fingerprint is computed on request. Immutable. */
public final class InMemoryDataset implements Dataset {

    private final List<String> classes;
    private final ImageSet train;
    private final ImageSet test;
    private final Supplier<String> fingerprint;

    /** A dataset whose images are cheap to access, with a fingerprint over their pixels. */
    public InMemoryDataset(List<String> classes, ImageSet train, ImageSet test) {
        this(classes, train, test, () -> Fingerprint.of(train, test));
    }

    /** A dataset with another fingerprint. */
    public InMemoryDataset(List<String> classes, ImageSet train, ImageSet test, Supplier<String> fingerprint) {
        this.classes = List.copyOf(classes);
        this.train = train;
        this.test = test;
        this.fingerprint = fingerprint;
    }

    @Override
    public List<String> classes() {
        return classes;
    }

    @Override
    public ImageSet train() {
        return train;
    }

    @Override
    public ImageSet test() {
        return test;
    }

    @Override
    public String fingerprint() {
        return fingerprint.get();
    }
}
