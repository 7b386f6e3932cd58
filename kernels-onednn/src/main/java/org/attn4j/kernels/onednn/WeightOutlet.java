package org.attn4j.kernels.onednn;

import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Hands the gradient of weights out in C order, from whatever order the kernel makes it in. */
final class WeightOutlet implements AutoCloseable {

    private final boolean direct;
    private final Buffer buffer;
    private final Reorder reorder;

    WeightOutlet(memory.desc made, memory.desc plain) {
        direct = made.equals(plain);
        buffer = direct ? null : new Buffer(made);
        reorder = direct ? null : new Reorder(made, plain);
    }

    /** Where the kernel is to put the gradient. */
    Pointer place(INDArray gradient) {
        return direct ? Descriptors.pointer(gradient) : buffer.pointer();
    }

    /** Brings the gradient from that place to the array. */
    void deliver(INDArray gradient) {
        if (!direct) {
            reorder.run(buffer.pointer(), Descriptors.pointer(gradient));
        }
    }

    @Override
    public void close() {
        if (!direct) {
            reorder.close();
            buffer.close();
        }
    }
}
