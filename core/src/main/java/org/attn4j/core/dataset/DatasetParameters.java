package org.attn4j.core.dataset;

import java.util.Optional;
import java.util.OptionalInt;

/** Validated parameters of a dataset; records only. */
public interface DatasetParameters {

    /**
     * The number of classes and the image size, if known before the data is opened.
     *
     * @return empty if only the data shows them
     */
    default Optional<DatasetFacts> facts() {
        return Optional.empty();
    }

    /**
     * The number of classes, if known before the data is opened; the image size need not be known. Listing a folder is fine,
     * reading images or downloading is not. By default that of {@link #facts()}.
     *
     * @return empty if only the data shows it, or if the data is not there yet
     */
    default OptionalInt knownClasses() {
        return facts().stream().mapToInt(DatasetFacts::classes).findFirst();
    }

    /**
     * Opens the dataset: downloads it if the parameters ask for that, then reads and checks it.
     *
     * @param progress notified during long work
     * @throws org.attn4j.core.error.DataException if the data is missing or damaged
     */
    Dataset open(Progress progress);
}
