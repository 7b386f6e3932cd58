package org.attn4j.kernels.onednn;

import java.util.Map;
import org.bytedeco.dnnl.eltwise_backward;
import org.bytedeco.dnnl.eltwise_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.primitive_attr;

/** A ReLU, max(0, x), fused into another kernel. Its gradient is computed from the output, which is kept. */
final class Relu {

    private Relu() {}

    /** Attributes that append the ReLU to a forward pass. */
    static primitive_attr fused() {
        post_ops operations = new post_ops();
        operations.append_eltwise(algorithm.eltwise_relu.value, 0f, 0f);
        primitive_attr attributes = new primitive_attr();
        attributes.set_post_ops(operations);
        return attributes;
    }

    /** A kernel in which DIFF_SRC is DIFF_DST where DST is positive, else 0; both gradients may share one array. */
    static Kernel backward(memory.desc output) {
        int kind = algorithm.eltwise_relu_use_dst_for_bwd.value;
        eltwise_forward.primitive_desc forward = new eltwise_forward.primitive_desc(
                Library.engine(), prop_kind.forward_training.value, kind, output, output, 0f);
        eltwise_backward.primitive_desc backward =
                new eltwise_backward.primitive_desc(Library.engine(), kind, output, output, output, 0f, forward);
        return new Kernel(
                new primitive(backward),
                Map.of(dnnl.DNNL_ARG_DST, output, dnnl.DNNL_ARG_DIFF_DST, output, dnnl.DNNL_ARG_DIFF_SRC, output));
    }
}
