package org.attn4j.kernels.onednn;

import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Takes what comes back to a layer: through the ReLU if there is one, then in the type of the products. */
final class GradientBuffer implements AutoCloseable {

    private final memory.desc output;
    private final boolean relu;
    private final InputBuffer incoming;
    private final InputBuffer products;
    private Kernel mask;

    /**
     * An intake.
     *
     * @param output how the layer's output lies, float32
     * @param wanted the same in the type of the products
     */
    GradientBuffer(memory.desc output, memory.desc wanted, boolean relu) {
        this.output = output;
        this.relu = relu;
        this.incoming = new InputBuffer(output);
        this.products = new InputBuffer(wanted);
    }

    /** Where the gradient before the ReLU lies; until the next call. */
    Pointer take(INDArray dy, INDArray y) {
        Pointer delta = incoming.take(dy);
        if (relu) {
            mask().with(dnnl.DNNL_ARG_DST, Descriptors.pointer(y))
                    .with(dnnl.DNNL_ARG_DIFF_DST, delta)
                    .with(dnnl.DNNL_ARG_DIFF_SRC, delta)
                    .run();
        }
        return products.take(output, delta);
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
