package org.attn4j.cluster.driver;

import java.io.IOException;
import org.attn4j.cluster.store.Layout;
import org.attn4j.cluster.store.Store;

/** Notices a newer driver of the same study, whose attempts replace those of this one. Used by one thread. */
final class Takeover {

    private static final long MILLIS_BETWEEN_CHECKS = 10_000;

    private final Store store;
    private final int number;
    private long nextCheck;

    /**
     * Creates it.
     *
     * @param number of this driver
     */
    Takeover(Store store, int number) {
        this.store = store;
        this.number = number;
    }

    /**
     * Looks from time to time.
     *
     * @throws IOException if there is a newer driver
     */
    void check() throws IOException {
        long now = System.currentTimeMillis();
        if (now < nextCheck) {
            return;
        }
        nextCheck = now + MILLIS_BETWEEN_CHECKS;
        int newest = DriverNumber.newest(store);
        if (newest > number) {
            throw new IOException("another command continues this study, see " + store + "/" + Layout.driver(newest));
        }
    }
}
