package org.attn4j.kernels.onednn;

import java.util.Map;
import java.util.Optional;
import org.bytedeco.dnnl.binary;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.data_type;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The sum of two feature maps for one batch size, y = a + b, or y = max(0, a + b). */
final class SumPlan implements AutoCloseable {

    private final InputBuffer left;
    private final InputBuffer right;
    private final InputBuffer gradient;
    private final Kernel add;
    /** Backward pass of the ReLU; empty without one. */
    private final Optional<Kernel> mask;

    private final Reorder copy;

    /**
     * A plan for one shape.
     *
     * @param shape [N,C,H,W]
     */
    SumPlan(long[] shape, boolean relu) {
        memory.desc map = Descriptors.nhwc(data_type.f32, shape);
        primitive_attr attributes = relu ? Relu.fused() : new primitive_attr();
        this.left = new InputBuffer(map);
        this.right = new InputBuffer(map);
        this.gradient = new InputBuffer(map);
        this.add = new Kernel(
                new primitive(new binary.primitive_desc(
                        Library.engine(), algorithm.binary_add.value, map, map, map, attributes, false)),
                Map.of(dnnl.DNNL_ARG_SRC_0, map, dnnl.DNNL_ARG_SRC_1, map, dnnl.DNNL_ARG_DST, map));
        this.mask = relu ? Optional.of(Relu.backward(map)) : Optional.empty();
        this.copy = new Reorder(map, map);
    }

    /** The forward pass; y is in NHWC. */
    void forward(INDArray a, INDArray b, INDArray y) {
        add.bind(dnnl.DNNL_ARG_SRC_0, left.load(a))
                .bind(dnnl.DNNL_ARG_SRC_1, right.load(b))
                .bind(dnnl.DNNL_ARG_DST, Descriptors.pointer(y))
                .run();
    }

    /**
     * The backward pass; da and db are in NHWC.
     *
     * @param y the output of the forward pass
     */
    void backward(INDArray y, INDArray dy, INDArray da, INDArray db) {
        Pointer delta = gradient.load(dy);
        if (mask.isPresent()) {
            mask.get()
                    .bind(dnnl.DNNL_ARG_DST, Descriptors.pointer(y))
                    .bind(dnnl.DNNL_ARG_DIFF_DST, delta)
                    .bind(dnnl.DNNL_ARG_DIFF_SRC, Descriptors.pointer(da))
                    .run();
        } else {
            copy.run(delta, Descriptors.pointer(da));
        }
        copy.run(Descriptors.pointer(da), Descriptors.pointer(db));
    }

    @Override
    public void close() {
        copy.close();
        mask.ifPresent(Kernel::close);
        add.close();
        gradient.close();
        right.close();
        left.close();
    }
}
