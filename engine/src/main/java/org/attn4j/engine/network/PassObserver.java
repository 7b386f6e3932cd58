package org.attn4j.engine.network;

import java.util.function.Supplier;

/** Observes the phases of a training pass by running them. This base class only runs them. */
class PassObserver {

    /** For passes without an observer. */
    static final PassObserver NONE = new PassObserver();

    /** Runs a whole pass. */
    <T> T runPass(Supplier<T> work) {
        return work.get();
    }

    /** Runs the phase of a pass that loads the images. */
    <T> T runCopy(Supplier<T> work) {
        return work.get();
    }
}
