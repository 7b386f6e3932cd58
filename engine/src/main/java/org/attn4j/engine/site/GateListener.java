package org.attn4j.engine.site;

import org.attn4j.engine.placement.PlacedModule;

/** Receives the gates that modules compute outside training. */
@FunctionalInterface
public interface GateListener {

    /** Ignores all gates. */
    GateListener NONE = (module, name, values, batch) -> {};

    /**
     * Called once for each gate of each module and batch.
     *
     * @param module the module
     * @param name the gate's name; {@code gate} for a channel gate
     * @param values the gate in C order, with the images as first axis
     * @param batch N, the number of images
     */
    void gate(PlacedModule module, String name, float[] values, int batch);
}
