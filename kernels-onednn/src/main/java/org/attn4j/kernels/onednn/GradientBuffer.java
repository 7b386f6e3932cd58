package org.attn4j.kernels.onednn;

import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Loads the gradient of a layer's output: back through the ReLU if there is one, then in the type of the products. */
final class GradientBuffer implements AutoCloseable {

    private final memory.desc output;
    private final boolean relu;
    private final InputBuffer incoming;
    private final InputBuffer products;
    private Kernel mask;

    /**
     * A buffer for one output.
     *
     * @param output descriptor of the layer's output, float32
     * @param wanted descriptor of the same output in the type of the products
     */
    GradientBuffer(memory.desc output, memory.desc wanted, boolean relu) {
        this.output = output;
        this.relu = relu;
        this.incoming = new InputBuffer(output);
        this.products = new InputBuffer(wanted);
    }

    /** Loads dy and returns the address of the gradient before the ReLU, valid until the next call. */
    Pointer load(INDArray dy, INDArray y) {
        Pointer delta = incoming.load(dy);
        if (relu) {
            mask().bind(dnnl.DNNL_ARG_DST, Descriptors.pointer(y))
                    .bind(dnnl.DNNL_ARG_DIFF_DST, delta)
                    .bind(dnnl.DNNL_ARG_DIFF_SRC, delta)
                    .run();
        }
        return products.load(output, delta);
    }

    private Kernel mask() {
        if (mask == null) {
            mask = Relu.backward(output);
        }
        return mask;
    }

    @Override
    public void close() {
        if (mask != null) {
            mask.close();
        }
        products.close();
        incoming.close();
    }
}
