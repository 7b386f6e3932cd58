package org.attn4j.kernels.onednn;

import org.attn4j.engine.accelerator.Precision;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.primitive_desc;

/** The sizes of a layer that multiplies by weights, and how oneDNN is asked for its products. Immutable. */
interface ProductShape {

    /**
     * The products of a layer for one batch size.
     *
     * @param source of what comes in, in the type of the products
     * @param destination of what goes out, float32
     * @param gradient of what comes back, in the type of the products
     */
    record Products(
            memory.desc source,
            memory.desc destination,
            memory.desc gradient,
            primitive_desc forward,
            primitive_desc backwardWeights,
            primitive_desc backwardSource) {}

    /** The products. */
    Products products(int batch, Precision precision, primitive_attr attributes);

    /** The weights as the network keeps them, [out,in] or [out,in,kh,kw] in C order. */
    memory.desc weights();

    /** The number of output channels or units. */
    long outputs();

    /** The shape of the output, [N,C,H,W] or [N,C]. */
    long[] outputShape(long batch);

    /** The shape of the input. */
    long[] inputShape(long batch);
}
