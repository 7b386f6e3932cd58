package org.attn4j.core.dataset;

import java.util.OptionalInt;

/**
 * Properties of a dataset that are known before it is opened.
 *
 * @param classes number of classes, at least 2
 * @param imageSize side of the square images in pixels; empty if they differ or only the data shows it
 */
public record DatasetFacts(int classes, OptionalInt imageSize) {

    /** Both are known. */
    public DatasetFacts(int classes, int imageSize) {
        this(classes, OptionalInt.of(imageSize));
    }

    /** The images may have any sizes. */
    public static DatasetFacts ofClasses(int classes) {
        return new DatasetFacts(classes, OptionalInt.empty());
    }
}
