package org.attn4j.kernels.onednn;

import java.util.Map;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.data_type;
import org.bytedeco.dnnl.pooling_backward;
import org.bytedeco.dnnl.pooling_forward;
import org.bytedeco.dnnl.primitive;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Maximum or mean over windows for one batch size, forward and backward; remembers where the maxima were. */
final class PoolingPlan implements AutoCloseable {

    private final InputBuffer source;
    private final InputBuffer gradient;
    private final Kernel forward;
    private final Kernel backward;
    private final Buffer maxima;

    /**
     * A plan.
     *
     * @param kind one of oneDNN's pooling algorithms
     */
    PoolingPlan(long batch, long channels, Window window, algorithm kind) {
        memory.desc in = Descriptors.pixels(data_type.f32, batch, channels, window.input()[0], window.input()[1]);
        memory.desc out = Descriptors.pixels(data_type.f32, batch, channels, window.output()[0], window.output()[1]);
        pooling_forward.primitive_desc there = new pooling_forward.primitive_desc(
                Library.engine(),
                prop_kind.forward_training.value,
                kind.value,
                in,
                out,
                window.strides(),
                window.kernel(),
                window.gaps(),
                window.paddingBefore(),
                window.paddingAfter());
        pooling_backward.primitive_desc back = new pooling_backward.primitive_desc(
                Library.engine(),
                kind.value,
                in,
                out,
                window.strides(),
                window.kernel(),
                window.gaps(),
                window.paddingBefore(),
                window.paddingAfter(),
                there);
        memory.desc places = there.workspace_desc();
        source = new InputBuffer(in);
        gradient = new InputBuffer(out);
        maxima = new Buffer(places);
        forward = new Kernel(
                new primitive(there),
                Map.of(dnnl.DNNL_ARG_SRC, in, dnnl.DNNL_ARG_DST, out, dnnl.DNNL_ARG_WORKSPACE, places));
        backward = new Kernel(
                new primitive(back),
                Map.of(dnnl.DNNL_ARG_DIFF_DST, out, dnnl.DNNL_ARG_DIFF_SRC, in, dnnl.DNNL_ARG_WORKSPACE, places));
    }

    /** The forward pass; y lies channels last. */
    void forward(INDArray x, INDArray y) {
        forward.with(dnnl.DNNL_ARG_SRC, source.take(x))
                .with(dnnl.DNNL_ARG_DST, Descriptors.pointer(y))
                .with(dnnl.DNNL_ARG_WORKSPACE, maxima.pointer())
                .run();
    }

    /** The backward pass of the last forward pass; dx lies channels last. */
    void backward(INDArray dy, INDArray dx) {
        backward.with(dnnl.DNNL_ARG_DIFF_DST, gradient.take(dy))
                .with(dnnl.DNNL_ARG_DIFF_SRC, Descriptors.pointer(dx))
                .with(dnnl.DNNL_ARG_WORKSPACE, maxima.pointer())
                .run();
    }

    @Override
    public void close() {
        backward.close();
        forward.close();
        maxima.close();
        gradient.close();
        source.close();
    }
}
