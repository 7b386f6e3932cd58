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

/**
 * Max or mean pooling for one batch size, forward and backward; keeps the positions of the maxima between the passes.
 */
final class PoolingPlan implements AutoCloseable {

    private final InputBuffer source;
    private final InputBuffer gradient;
    private final Kernel forward;
    private final Kernel backward;
    private final Buffer maxima;

    /**
     * A plan for one batch size.
     *
     * @param kind one of oneDNN's pooling algorithms
     */
    PoolingPlan(long batch, long channels, Window window, algorithm kind) {
        memory.desc in = Descriptors.nhwc(data_type.f32, batch, channels, window.input()[0], window.input()[1]);
        memory.desc out = Descriptors.nhwc(data_type.f32, batch, channels, window.output()[0], window.output()[1]);
        pooling_forward.primitive_desc forwardDesc = new pooling_forward.primitive_desc(
                Library.engine(),
                prop_kind.forward_training.value,
                kind.value,
                in,
                out,
                window.strides(),
                window.kernel(),
                window.dilations(),
                window.paddingBefore(),
                window.paddingAfter());
        pooling_backward.primitive_desc backwardDesc = new pooling_backward.primitive_desc(
                Library.engine(),
                kind.value,
                in,
                out,
                window.strides(),
                window.kernel(),
                window.dilations(),
                window.paddingBefore(),
                window.paddingAfter(),
                forwardDesc);
        memory.desc maximaDesc = forwardDesc.workspace_desc();
        source = new InputBuffer(in);
        gradient = new InputBuffer(out);
        maxima = new Buffer(maximaDesc);
        forward = new Kernel(
                new primitive(forwardDesc),
                Map.of(dnnl.DNNL_ARG_SRC, in, dnnl.DNNL_ARG_DST, out, dnnl.DNNL_ARG_WORKSPACE, maximaDesc));
        backward = new Kernel(
                new primitive(backwardDesc),
                Map.of(dnnl.DNNL_ARG_DIFF_DST, out, dnnl.DNNL_ARG_DIFF_SRC, in, dnnl.DNNL_ARG_WORKSPACE, maximaDesc));
    }

    /** The forward pass; y is in NHWC. */
    void forward(INDArray x, INDArray y) {
        forward.bind(dnnl.DNNL_ARG_SRC, source.load(x))
                .bind(dnnl.DNNL_ARG_DST, Descriptors.pointer(y))
                .bind(dnnl.DNNL_ARG_WORKSPACE, maxima.pointer())
                .run();
    }

    /** The backward pass of the last forward pass; dx is in NHWC. */
    void backward(INDArray dy, INDArray dx) {
        backward.bind(dnnl.DNNL_ARG_DIFF_DST, gradient.load(dy))
                .bind(dnnl.DNNL_ARG_DIFF_SRC, Descriptors.pointer(dx))
                .bind(dnnl.DNNL_ARG_WORKSPACE, maxima.pointer())
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
