package org.attn4j.kernels.onednn;

import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Provides weights in the order that a kernel needs, reordered only after a change. */
final class WeightBuffer implements AutoCloseable {

    private static final long NEVER = -1;

    private final memory.desc plain;
    private final InputBuffer buffer;
    private long version = NEVER;
    private Pointer loaded;

    WeightBuffer(memory.desc plain, memory.desc wanted) {
        this.plain = plain;
        this.buffer = new InputBuffer(wanted);
    }

    /** Returns the address of the weights in the wanted order. */
    Pointer load(INDArray weights, long currentVersion) {
        if (version != currentVersion) {
            loaded = buffer.load(plain, Descriptors.pointer(weights));
            version = currentVersion;
        }
        return loaded;
    }

    @Override
    public void close() {
        buffer.close();
    }
}
