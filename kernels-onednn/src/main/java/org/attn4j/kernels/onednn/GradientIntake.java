package org.attn4j.kernels.onednn;

import java.util.Map;
import org.bytedeco.dnnl.eltwise_backward;
import org.bytedeco.dnnl.eltwise_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Takes what comes back to a layer: through the ReLU if there is one, then in the type of the products. */
final class GradientIntake implements AutoCloseable {

    private final memory.desc output;
    private final boolean relu;
    private final Intake incoming;
    private final Intake products;
    private Kernel mask;

    /**
     * An intake.
     *
     * @param output how the layer's output lies, float32
     * @param wanted the same in the type of the products
     */
    GradientIntake(memory.desc output, memory.desc wanted, boolean relu) {
        this.output = output;
        this.relu = relu;
        this.incoming = new Intake(output);
        this.products = new Intake(wanted);
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
            int kind = algorithm.eltwise_relu_use_dst_for_bwd.value;
            eltwise_forward.primitive_desc forward = new eltwise_forward.primitive_desc(
                    Library.engine(), prop_kind.forward_training.value, kind, output, output, 0f);
            eltwise_backward.primitive_desc backward =
                    new eltwise_backward.primitive_desc(Library.engine(), kind, output, output, output, 0f, forward);
            mask = new Kernel(
                    new primitive(backward),
                    Map.of(dnnl.DNNL_ARG_DST, output, dnnl.DNNL_ARG_DIFF_DST, output, dnnl.DNNL_ARG_DIFF_SRC, output));
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
