package org.attn4j.cluster;

import java.io.IOException;
import java.util.function.BooleanSupplier;

/** Waits for something by looking again and again without a pause. */
final class Awaited {

    private Awaited() {}

    /** What may not be there yet. */
    @FunctionalInterface
    interface Look<T> {
        /** The value; null if it is not there yet. */
        T look() throws IOException;
    }

    /** Returns the value once it is there; fails if what makes it has ended before. */
    static <T> T value(String what, BooleanSupplier alive, Look<T> look) throws IOException {
        while (true) {
            boolean more = alive.getAsBoolean();
            T value = look.look();
            if (value != null) {
                return value;
            }
            if (!more) {
                throw new AssertionError("ended before there was " + what);
            }
            Thread.onSpinWait();
        }
    }
}
