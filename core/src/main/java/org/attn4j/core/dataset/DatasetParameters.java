package org.attn4j.core.dataset;

import java.util.Optional;

/** Validated parameters of a dataset; records only. */
public interface DatasetParameters {

    /**
     * What is known before the data is opened: number of classes and the size of the images.
     *
     * @return nothing where only the data tells
     */
    default Optional<DatasetFacts> facts() {
        return Optional.empty();
    }

    /**
     * Opens the data: reads and checks it, and downloads it first where the parameters say so.
     *
     * @param progress told of long work
     * @throws org.attn4j.core.error.DataException where the data is absent or damaged
     */
    Dataset open(Progress progress);
}
