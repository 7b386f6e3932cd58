package org.attn4j.engine.site;

import org.attn4j.engine.placement.PlacedModule;

/** Shown the gates that modules compute, outside training. */
@FunctionalInterface
public interface GateListener {

    /** Looks at nothing. */
    GateListener NONE = (module, name, values, batch) -> {};

    /**
     * Called once for each gate of each module and batch.
     *
     * @param module the module
     * @param name the gate's name; {@code gate} for a channel gate
     * @param values the gate, images first, C order
     * @param batch N, the number of images
     */
    void gate(PlacedModule module, String name, float[] values, int batch);
}
