package org.attn4j.engine.site;

/** State of the current step that a network's layers read. Written before a pass and read during it, by one thread. */
public final class StepContext {

    private final long seed;
    private long iteration;
    private long weightsVersion;
    private GateListener gates = GateListener.NONE;

    public StepContext(long seed) {
        this.seed = seed;
    }

    public long seed() {
        return seed;
    }

    public long iteration() {
        return iteration;
    }

    public void iteration(long value) {
        iteration = value;
    }

    /** Increases whenever weights may have changed. */
    public long weightsVersion() {
        return weightsVersion;
    }

    public void invalidateWeights() {
        weightsVersion++;
    }

    public GateListener gates() {
        return gates;
    }

    public void gates(GateListener listener) {
        gates = listener;
    }
}
