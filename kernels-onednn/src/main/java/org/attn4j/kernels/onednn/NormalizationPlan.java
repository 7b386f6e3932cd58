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
 * Batch normalisation of feature maps for one batch size, optionally followed by a ReLU:
 * <pre>
 *   y = gamma * (x - mean) / sqrt(variance + epsilon) + beta
 * </pre>
 * In training, mean and variance are those of the batch; the variance is divided by n.
 */
final class NormalizationPlan implements AutoCloseable {

    private static final int AFFINE = normalization_flags.use_scale.value | normalization_flags.use_shift.value;

    private final InputBuffer source;
    private final InputBuffer gradient;
    private final Kernel training;
    private final Kernel inference;
    private final Kernel backward;
    /** oneDNN's mask of positive outputs for the backward pass; empty without a ReLU. */
    private final Optional<Buffer> reluMask;

    /**
     * A plan for one shape.
     *
     * @param shape [N,C,H,W]
     */
    NormalizationPlan(long[] shape, float epsilon, boolean relu) {
        memory.desc map = Descriptors.nhwc(data_type.f32, shape);
        memory.desc vector = Descriptors.vector(shape[1]);
        int flags = relu ? AFFINE | normalization_flags.fuse_norm_relu.value : AFFINE;
        batch_normalization_forward.primitive_desc trainingDesc =
                forward(prop_kind.forward_training, map, epsilon, flags);
        batch_normalization_forward.primitive_desc inferenceDesc =
                forward(prop_kind.forward_inference, map, epsilon, flags | normalization_flags.use_global_stats.value);
        batch_normalization_backward.primitive_desc backwardDesc = new batch_normalization_backward.primitive_desc(
                Library.engine(), prop_kind.backward.value, map, map, map, epsilon, flags, trainingDesc);
        this.source = new InputBuffer(map);
        this.gradient = new InputBuffer(map);
        this.reluMask = relu ? Optional.of(new Buffer(trainingDesc.workspace_desc())) : Optional.empty();
        Map<Integer, memory.desc> forwardArgs = new HashMap<>(Map.of(
                dnnl.DNNL_ARG_SRC, map,
                dnnl.DNNL_ARG_DST, map,
                dnnl.DNNL_ARG_SCALE, vector,
                dnnl.DNNL_ARG_SHIFT, vector,
                dnnl.DNNL_ARG_MEAN, vector,
                dnnl.DNNL_ARG_VARIANCE, vector));
        this.inference = new Kernel(new primitive(inferenceDesc), forwardArgs);
        Map<Integer, memory.desc> backwardArgs = new HashMap<>(Map.of(
                dnnl.DNNL_ARG_SRC, map,
                dnnl.DNNL_ARG_DIFF_DST, map,
                dnnl.DNNL_ARG_DIFF_SRC, map,
                dnnl.DNNL_ARG_SCALE, vector,
                dnnl.DNNL_ARG_MEAN, vector,
                dnnl.DNNL_ARG_VARIANCE, vector,
                dnnl.DNNL_ARG_DIFF_SCALE, vector,
                dnnl.DNNL_ARG_DIFF_SHIFT, vector));
        reluMask.ifPresent(mask -> {
            forwardArgs.put(dnnl.DNNL_ARG_WORKSPACE, mask.descriptor());
            backwardArgs.put(dnnl.DNNL_ARG_WORKSPACE, mask.descriptor());
        });
        this.training = new Kernel(new primitive(trainingDesc), forwardArgs);
        this.backward = new Kernel(new primitive(backwardDesc), backwardArgs);
        reluMask.ifPresent(mask -> {
            training.bind(dnnl.DNNL_ARG_WORKSPACE, mask.pointer());
            backward.bind(dnnl.DNNL_ARG_WORKSPACE, mask.pointer());
        });
    }

    private static batch_normalization_forward.primitive_desc forward(
            prop_kind kind, memory.desc map, float epsilon, int flags) {
        return new batch_normalization_forward.primitive_desc(Library.engine(), kind.value, map, map, epsilon, flags);
    }

    /** The parameters and statistics of a layer, [C] each. */
    record Vectors(INDArray gamma, INDArray beta, INDArray mean, INDArray variance) {

        private Kernel bindTo(Kernel kernel) {
            return kernel.bind(dnnl.DNNL_ARG_SCALE, Descriptors.pointer(gamma))
                    .bind(dnnl.DNNL_ARG_MEAN, Descriptors.pointer(mean))
                    .bind(dnnl.DNNL_ARG_VARIANCE, Descriptors.pointer(variance));
        }
    }

    /**
     * The forward pass; y is in NHWC.
     *
     * @param batchStatistics whether mean and variance are computed from the batch, or used as given
     */
    void forward(INDArray x, Vectors vectors, boolean batchStatistics, INDArray y) {
        vectors.bindTo(batchStatistics ? training : inference)
                .bind(dnnl.DNNL_ARG_SHIFT, Descriptors.pointer(vectors.beta()))
                .bind(dnnl.DNNL_ARG_SRC, source.load(x))
                .bind(dnnl.DNNL_ARG_DST, Descriptors.pointer(y))
                .run();
    }

    /**
     * The backward pass of the last forward pass with batch statistics; dx is in NHWC.
     *
     * @param x the input of the forward pass
     */
    void backward(INDArray x, Vectors vectors, INDArray dy, INDArray dGamma, INDArray dBeta, INDArray dx) {
        vectors.bindTo(backward)
                .bind(dnnl.DNNL_ARG_SRC, source.load(x))
                .bind(dnnl.DNNL_ARG_DIFF_DST, gradient.load(dy))
                .bind(dnnl.DNNL_ARG_DIFF_SCALE, Descriptors.pointer(dGamma))
                .bind(dnnl.DNNL_ARG_DIFF_SHIFT, Descriptors.pointer(dBeta))
                .bind(dnnl.DNNL_ARG_DIFF_SRC, Descriptors.pointer(dx))
                .run();
    }

    @Override
    public void close() {
        backward.close();
        inference.close();
        training.close();
        reluMask.ifPresent(Buffer::close);
        gradient.close();
        source.close();
    }
}
