package org.attn4j.engine.accelerator;

/** A layer's runtime, or another vertex, that holds native memory which DL4J does not manage. */
public interface NativeMemoryOwner {

    /** Frees the memory; the object must not be used afterwards. */
    void release();
}
