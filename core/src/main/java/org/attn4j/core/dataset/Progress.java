package org.attn4j.core.dataset;

/** Receives the progress of long work. */
@FunctionalInterface
public interface Progress {

    /**
     * Called from time to time.
     *
     * @param what the current work, such as {@code downloading cifar-10-python.tar.gz}
     * @param done completed units
     * @param total all units, or -1 if unknown
     */
    void at(String what, long done, long total);

    /** Ignores all progress. */
    static Progress silent() {
        return (what, done, total) -> {};
    }
}
