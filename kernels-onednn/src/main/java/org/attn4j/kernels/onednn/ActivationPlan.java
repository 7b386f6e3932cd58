package org.attn4j.kernels.onednn;

import java.util.Map;
import org.bytedeco.dnnl.eltwise_backward;
import org.bytedeco.dnnl.eltwise_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.data_type;
import org.bytedeco.dnnl.primitive;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A function of each value of feature maps for one batch size. */
final class ActivationPlan implements AutoCloseable {

    private final InputBuffer source;
    private final InputBuffer gradient;
    private final Kernel forward;
    private final Kernel backward;

    /**
     * A plan.
     *
     * @param shape [N,C,H,W]
     */
    ActivationPlan(ActivationKind kind, long[] shape) {
        memory.desc map = Descriptors.pixels(data_type.f32, shape);
        eltwise_forward.primitive_desc there = new eltwise_forward.primitive_desc(
                Library.engine(), prop_kind.forward_training.value, kind.algorithm(), map, map, 0f, kind.ceiling());
        eltwise_backward.primitive_desc back = new eltwise_backward.primitive_desc(
                Library.engine(), kind.algorithm(), map, map, map, 0f, kind.ceiling(), there);
        this.source = new InputBuffer(map);
        this.gradient = new InputBuffer(map);
        this.forward = new Kernel(new primitive(there), Map.of(dnnl.DNNL_ARG_SRC, map, dnnl.DNNL_ARG_DST, map));
        this.backward = new Kernel(
                new primitive(back),
                Map.of(dnnl.DNNL_ARG_SRC, map, dnnl.DNNL_ARG_DIFF_DST, map, dnnl.DNNL_ARG_DIFF_SRC, map));
    }

    /** The forward pass; y lies channels last. */
    void forward(INDArray x, INDArray y) {
        forward.with(dnnl.DNNL_ARG_SRC, source.take(x))
                .with(dnnl.DNNL_ARG_DST, Descriptors.pointer(y))
                .run();
    }

    /** The backward pass; dx lies channels last. */
    void backward(INDArray x, INDArray dy, INDArray dx) {
        backward.with(dnnl.DNNL_ARG_SRC, source.take(x))
                .with(dnnl.DNNL_ARG_DIFF_DST, gradient.take(dy))
                .with(dnnl.DNNL_ARG_DIFF_SRC, Descriptors.pointer(dx))
                .run();
    }

    @Override
    public void close() {
        backward.close();
        forward.close();
        gradient.close();
        source.close();
    }
}
