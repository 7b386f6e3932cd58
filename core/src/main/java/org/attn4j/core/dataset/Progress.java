package org.attn4j.core.dataset;

/** Told how far long work has come. */
@FunctionalInterface
public interface Progress {

    /**
     * Called from time to time.
     *
     * @param what what is being done, such as {@code downloading cifar-10-python.tar.gz}
     * @param done units done so far
     * @param total units in all, or -1 where unknown
     */
    void at(String what, long done, long total);

    /** Says nothing. */
    static Progress silent() {
        return (what, done, total) -> {};
    }
}
