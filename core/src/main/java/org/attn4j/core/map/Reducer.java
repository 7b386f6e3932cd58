package org.attn4j.core.map;

import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Collects the values of an expression, tile by tile, into results. Made once per pass; its sinks are used by one thread. */
interface Reducer {

    /** What one thread collects with. */
    Sink sink(Tile tile);

    /** The results, once all images have been collected. */
    List<INDArray> results();

    /** Receives the tiles of whole images, one after the other. */
    interface Sink {

        /** The values of the current tile. */
        void add(float[] values);

        /**
         * The image of the tiles since the last call is complete.
         *
         * @return what must receive the image's tiles once more; empty if the results are written
         */
        default Optional<Sink> endImage() {
            return Optional.empty();
        }
    }
}
