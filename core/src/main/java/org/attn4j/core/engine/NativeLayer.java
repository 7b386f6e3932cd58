package org.attn4j.core.engine;

/** A layer at run time that holds memory which the engine does not know of. */
public interface NativeLayer {

    /** Gives the memory back; the layer is not used afterwards. */
    void release();
}
