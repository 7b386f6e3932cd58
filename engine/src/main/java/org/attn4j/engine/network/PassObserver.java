package org.attn4j.engine.network;

import java.util.function.Supplier;

/** Sees the parts of a training pass as they run; this one only lets them. */
class PassObserver {

    /** For passes that nobody watches. */
    static final PassObserver NONE = new PassObserver();

    /** Runs a whole pass. */
    <T> T pass(Supplier<T> work) {
        return work.get();
    }

    /** Runs the part of a pass that hands over the images. */
    <T> T copy(Supplier<T> work) {
        return work.get();
    }
}
