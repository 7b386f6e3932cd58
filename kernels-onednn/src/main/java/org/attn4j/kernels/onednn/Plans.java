package org.attn4j.kernels.onednn;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Caches the plans of a layer by batch size. There are usually two sizes: a full batch, and the last one of an epoch.
 */
final class Plans<P extends AutoCloseable> {

    private final IntFunction<P> factory;
    private final Map<Integer, P> plans = new HashMap<>();
    private P last;

    Plans(IntFunction<P> factory) {
        this.factory = factory;
    }

    /** The plan for a batch size, created on first use. */
    P forBatch(long batch) {
        last = plans.computeIfAbsent(Math.toIntExact(batch), factory::apply);
        return last;
    }

    /** The plan of the last forward pass. */
    P last() {
        if (last == null) {
            throw new IllegalStateException(
                    "a backward pass needs a preceding forward pass, and a network that is not closed");
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
            throw new IllegalStateException("a oneDNN primitive could not be released", e);
        }
    }
}
