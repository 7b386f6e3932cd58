package org.attn4j.engine.accelerator;

/** A layer, or another vertex, at run time that holds memory which the engine does not know of. */
public interface NativeMemoryOwner {

    /** Gives the memory back; it is not used afterwards. */
    void release();
}
