package org.attn4j.core.dataset;

import java.util.List;

/** An open dataset: class names and two sets of labelled images. Immutable and thread-safe. */
public interface Dataset {

    /** The class names in label order, at least 2, unique. */
    List<String> classes();

    /** The training images. */
    ImageSet train();

    /** The test images. */
    ImageSet test();

    /** The SHA-256 digest of all labels and pixels as read, in hexadecimal; stored in a run's provenance. */
    String fingerprint();
}
