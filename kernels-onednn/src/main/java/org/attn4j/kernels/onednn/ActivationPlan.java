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

/** An activation function on feature maps of one batch size. */
final class ActivationPlan implements AutoCloseable {

    private final InputBuffer source;
    private final InputBuffer gradient;
    private final Kernel forward;
    private final Kernel backward;

    /**
     * A plan for one shape.
     *
     * @param shape [N,C,H,W]
     */
    ActivationPlan(ActivationKind kind, long[] shape) {
        memory.desc map = Descriptors.nhwc(data_type.f32, shape);
        eltwise_forward.primitive_desc forwardDesc = new eltwise_forward.primitive_desc(
                Library.engine(), prop_kind.forward_training.value, kind.algorithm(), map, map, 0f, kind.ceiling());
        eltwise_backward.primitive_desc backwardDesc = new eltwise_backward.primitive_desc(
                Library.engine(), kind.algorithm(), map, map, map, 0f, kind.ceiling(), forwardDesc);
        this.source = new InputBuffer(map);
        this.gradient = new InputBuffer(map);
        this.forward = new Kernel(new primitive(forwardDesc), Map.of(dnnl.DNNL_ARG_SRC, map, dnnl.DNNL_ARG_DST, map));
        this.backward = new Kernel(
                new primitive(backwardDesc),
                Map.of(dnnl.DNNL_ARG_SRC, map, dnnl.DNNL_ARG_DIFF_DST, map, dnnl.DNNL_ARG_DIFF_SRC, map));
    }

    /** The forward pass; y is in NHWC. */
    void forward(INDArray x, INDArray y) {
        forward.bind(dnnl.DNNL_ARG_SRC, source.load(x))
                .bind(dnnl.DNNL_ARG_DST, Descriptors.pointer(y))
                .run();
    }

    /** The backward pass; dx is in NHWC. */
    void backward(INDArray x, INDArray dy, INDArray dx) {
        backward.bind(dnnl.DNNL_ARG_SRC, source.load(x))
                .bind(dnnl.DNNL_ARG_DIFF_DST, gradient.load(dy))
                .bind(dnnl.DNNL_ARG_DIFF_SRC, Descriptors.pointer(dx))
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
