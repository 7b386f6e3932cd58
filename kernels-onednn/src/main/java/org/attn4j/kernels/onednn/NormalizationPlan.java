package org.attn4j.kernels.onednn;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.dnnl.batch_normalization_backward;
import org.bytedeco.dnnl.batch_normalization_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.normalization_flags;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.data_type;
import org.bytedeco.dnnl.primitive;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Batch normalisation of feature maps for one batch size, with a ReLU behind it or without:
 * <pre>
 *   y = gamma * (x - mean) / sqrt(variance + epsilon) + beta
 * </pre>
 * In training mean and variance, divided by n, are the batch's.
 */
final class NormalizationPlan implements AutoCloseable {

    private static final int AFFINE = normalization_flags.use_scale.value | normalization_flags.use_shift.value;

    private final InputBuffer source;
    private final InputBuffer gradient;
    private final Kernel training;
    private final Kernel inference;
    private final Kernel backward;
    /** Where the output was above 0; empty without a ReLU. */
    private final Optional<Buffer> positive;

    /**
     * A plan.
     *
     * @param shape [N,C,H,W]
     */
    NormalizationPlan(long[] shape, float epsilon, boolean relu) {
        memory.desc map = Descriptors.pixels(data_type.f32, shape);
        memory.desc vector = Descriptors.vector(shape[1]);
        int flags = relu ? AFFINE | normalization_flags.fuse_norm_relu.value : AFFINE;
        batch_normalization_forward.primitive_desc there = forward(prop_kind.forward_training, map, epsilon, flags);
        batch_normalization_forward.primitive_desc fixed =
                forward(prop_kind.forward_inference, map, epsilon, flags | normalization_flags.use_global_stats.value);
        batch_normalization_backward.primitive_desc back = new batch_normalization_backward.primitive_desc(
                Library.engine(), prop_kind.backward.value, map, map, map, epsilon, flags, there);
        this.source = new InputBuffer(map);
        this.gradient = new InputBuffer(map);
        this.positive = relu ? Optional.of(new Buffer(there.workspace_desc())) : Optional.empty();
        Map<Integer, memory.desc> arguments = new HashMap<>(Map.of(
                dnnl.DNNL_ARG_SRC, map,
                dnnl.DNNL_ARG_DST, map,
                dnnl.DNNL_ARG_SCALE, vector,
                dnnl.DNNL_ARG_SHIFT, vector,
                dnnl.DNNL_ARG_MEAN, vector,
                dnnl.DNNL_ARG_VARIANCE, vector));
        this.inference = new Kernel(new primitive(fixed), arguments);
        Map<Integer, memory.desc> returned = new HashMap<>(Map.of(
                dnnl.DNNL_ARG_SRC, map,
                dnnl.DNNL_ARG_DIFF_DST, map,
                dnnl.DNNL_ARG_DIFF_SRC, map,
                dnnl.DNNL_ARG_SCALE, vector,
                dnnl.DNNL_ARG_MEAN, vector,
                dnnl.DNNL_ARG_VARIANCE, vector,
                dnnl.DNNL_ARG_DIFF_SCALE, vector,
                dnnl.DNNL_ARG_DIFF_SHIFT, vector));
        positive.ifPresent(mask -> {
            arguments.put(dnnl.DNNL_ARG_WORKSPACE, mask.descriptor());
            returned.put(dnnl.DNNL_ARG_WORKSPACE, mask.descriptor());
        });
        this.training = new Kernel(new primitive(there), arguments);
        this.backward = new Kernel(new primitive(back), returned);
        positive.ifPresent(mask -> {
            training.with(dnnl.DNNL_ARG_WORKSPACE, mask.pointer());
            backward.with(dnnl.DNNL_ARG_WORKSPACE, mask.pointer());
        });
    }

    private static batch_normalization_forward.primitive_desc forward(
            prop_kind kind, memory.desc map, float epsilon, int flags) {
        return new batch_normalization_forward.primitive_desc(Library.engine(), kind.value, map, map, epsilon, flags);
    }

    /** The vectors of a layer, [C] each. */
    record Vectors(INDArray gamma, INDArray beta, INDArray mean, INDArray variance) {

        private Kernel in(Kernel kernel) {
            return kernel.with(dnnl.DNNL_ARG_SCALE, Descriptors.pointer(gamma))
                    .with(dnnl.DNNL_ARG_MEAN, Descriptors.pointer(mean))
                    .with(dnnl.DNNL_ARG_VARIANCE, Descriptors.pointer(variance));
        }
    }

    /**
     * The forward pass; y lies channels last.
     *
     * @param batchStatistics whether mean and variance receive the batch's, or are given
     */
    void forward(INDArray x, Vectors vectors, boolean batchStatistics, INDArray y) {
        vectors.in(batchStatistics ? training : inference)
                .with(dnnl.DNNL_ARG_SHIFT, Descriptors.pointer(vectors.beta()))
                .with(dnnl.DNNL_ARG_SRC, source.take(x))
                .with(dnnl.DNNL_ARG_DST, Descriptors.pointer(y))
                .run();
    }

    /**
     * The backward pass of the last forward pass with the batch's statistics; dx lies channels last.
     *
     * @param x as in forward
     */
    void backward(INDArray x, Vectors vectors, INDArray dy, INDArray dGamma, INDArray dBeta, INDArray dx) {
        vectors.in(backward)
                .with(dnnl.DNNL_ARG_SRC, source.take(x))
                .with(dnnl.DNNL_ARG_DIFF_DST, gradient.take(dy))
                .with(dnnl.DNNL_ARG_DIFF_SCALE, Descriptors.pointer(dGamma))
                .with(dnnl.DNNL_ARG_DIFF_SHIFT, Descriptors.pointer(dBeta))
                .with(dnnl.DNNL_ARG_DIFF_SRC, Descriptors.pointer(dx))
                .run();
    }

    @Override
    public void close() {
        backward.close();
        inference.close();
        training.close();
        positive.ifPresent(Buffer::close);
        gradient.close();
        source.close();
    }
}
