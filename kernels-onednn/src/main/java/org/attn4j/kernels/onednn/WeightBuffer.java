package org.attn4j.kernels.onednn;

import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Takes weights in the order that a kernel wants, reordered only when they have changed. */
final class WeightBuffer implements AutoCloseable {

    private static final long NEVER = -1;

    private final memory.desc plain;
    private final InputBuffer intake;
    private long version = NEVER;
    private Pointer taken;

    WeightBuffer(memory.desc plain, memory.desc wanted) {
        this.plain = plain;
        this.intake = new InputBuffer(wanted);
    }

    /** Where the weights lie as wanted. */
    Pointer take(INDArray weights, long currentVersion) {
        if (version != currentVersion) {
            taken = intake.take(plain, Descriptors.pointer(weights));
            version = currentVersion;
        }
        return taken;
    }

    @Override
    public void close() {
        intake.close();
    }
}
