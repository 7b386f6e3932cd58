package org.attn4j.kernels.onednn;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** The plans of a layer, one for each batch size that it has met: the batch, and the rest at the end of a set. */
final class Plans<P extends AutoCloseable> {

    private final IntFunction<P> make;
    private final Map<Integer, P> plans = new HashMap<>();
    private P last;

    Plans(IntFunction<P> make) {
        this.make = make;
    }

    /** The plan of a batch size. */
    P of(long batch) {
        last = plans.computeIfAbsent(Math.toIntExact(batch), make::apply);
        return last;
    }

    /** The plan of the last forward pass. */
    P last() {
        if (last == null) {
            throw new IllegalStateException("a backward pass needs a forward pass of a network that is open");
        }
        return last;
    }

    void close() {
        plans.values().forEach(Plans::close);
        plans.clear();
        last = null;
    }

    private static void close(AutoCloseable plan) {
        try {
            plan.close();
        } catch (Exception e) {
            throw new IllegalStateException("a oneDNN primitive could not be given back", e);
        }
    }
}
