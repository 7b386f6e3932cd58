package org.attn4j.dataset.memory;

import java.util.List;
import org.attn4j.core.dataset.Dataset;
import org.attn4j.core.dataset.ImageSet;

/** A dataset whose images are cheap to get; its fingerprint is computed when asked for. Immutable. */
public final class HeldDataset implements Dataset {

    private final List<String> classes;
    private final ImageSet train;
    private final ImageSet test;

    /** A dataset of these parts; the class names are copied. */
    public HeldDataset(List<String> classes, ImageSet train, ImageSet test) {
        this.classes = List.copyOf(classes);
        this.train = train;
        this.test = test;
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
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add(train);
        fingerprint.add(test);
        return fingerprint.hexadecimal();
    }
}
