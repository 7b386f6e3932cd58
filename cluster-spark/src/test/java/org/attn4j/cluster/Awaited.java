package org.attn4j.cluster;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Waits for something that a process makes. */
final class Awaited {

    /** Between two looks; the processes that are waited for need the processor. */
    private static final int MILLIS = 20;

    private Awaited() {}

    /** What may not be there yet. */
    @FunctionalInterface
    interface Look<T> {
        /** The value; null if it is not there yet. */
        T look() throws IOException;
    }

    /** Returns the value once it is there; fails if the process that makes it has ended before. */
    static <T> T value(String what, Process maker, Look<T> look) throws IOException, InterruptedException {
        while (true) {
            boolean ended = maker.waitFor(MILLIS, TimeUnit.MILLISECONDS);
            T value = look.look();
            if (value != null) {
                return value;
            }
            if (ended) {
                throw new AssertionError("ended before there was " + what);
            }
        }
    }
}
