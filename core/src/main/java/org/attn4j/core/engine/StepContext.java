package org.attn4j.core.engine;

/** What layers of one network need to know of the step at hand. Written before a pass, read during it, by one thread. */
final class StepContext {

    private final long seed;
    private long iteration;
    private long weightsVersion;
    private GateListener gates = GateListener.NONE;

    StepContext(long seed) {
        this.seed = seed;
    }

    long seed() {
        return seed;
    }

    long iteration() {
        return iteration;
    }

    void iteration(long value) {
        iteration = value;
    }

    /** Grows whenever weights may have changed. */
    long weightsVersion() {
        return weightsVersion;
    }

    void weightsChange() {
        weightsVersion++;
    }

    GateListener gates() {
        return gates;
    }

    void gates(GateListener listener) {
        gates = listener;
    }
}
