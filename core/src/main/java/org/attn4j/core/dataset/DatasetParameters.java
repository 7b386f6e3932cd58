package org.attn4j.core.dataset;

import java.util.Optional;

/** Validated parameters of a dataset; records only. */
public interface DatasetParameters {

    /**
     * The number of classes and the image size, as far as known before the data is opened. Listing a folder is fine;
     * reading images is not, and neither is downloading.
     *
     * @return empty if only the data shows them, or if it is not there yet
     */
    default Optional<DatasetFacts> facts() {
        return Optional.empty();
    }

    /**
     * Opens the dataset: downloads it if the parameters ask for that, then reads and checks it.
     *
     * @param progress notified during long work
     * @throws org.attn4j.core.error.DataException if the data is missing or damaged
     */
    Dataset open(Progress progress);
}
