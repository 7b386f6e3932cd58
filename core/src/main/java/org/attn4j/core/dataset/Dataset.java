package org.attn4j.core.dataset;

import java.util.List;

/** An open dataset: class names and two sets of labelled images. Immutable, safe for any thread. */
public interface Dataset {

    /** The class names in label order, at least 2, unique. */
    List<String> classes();

    /** The images to train on. */
    ImageSet train();

    /** The images to test on. */
    ImageSet test();

    /** SHA-256 over all labels and pixels as read, in hexadecimal: what a run's provenance stores. */
    String fingerprint();
}
