package org.attn4j.engine.accelerator;

/** Which kernels compute a network on the processor. */
public enum Kernels {
    /** The fastest that there are. */
    AUTO,
    /** oneDNN; an error where it cannot be loaded. */
    ONEDNN,
    /** The engine's own. */
    REFERENCE
}
