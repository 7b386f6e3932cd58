package org.attn4j.engine.accelerator;

/** The kernels that compute a network on the CPU. */
public enum Kernels {
    /** The fastest available. */
    AUTO,
    /** oneDNN; an error if it cannot be loaded. */
    ONEDNN,
    /** DL4J's own. */
    REFERENCE
}
