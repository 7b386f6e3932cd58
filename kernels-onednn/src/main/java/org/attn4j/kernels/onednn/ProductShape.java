package org.attn4j.kernels.onednn;

import org.attn4j.engine.accelerator.Precision;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.primitive_desc;

/** The sizes of a layer that multiplies by weights, and oneDNN's descriptors of its products. Immutable. */
interface ProductShape {

    /**
     * Descriptors of a layer's products for one batch size.
     *
     * @param source the input, in the type of the products
     * @param destination the output, float32
     * @param gradient the output's gradient, in the type of the products
     */
    record Products(
            memory.desc source,
            memory.desc destination,
            memory.desc gradient,
            primitive_desc forward,
            primitive_desc backwardWeights,
            primitive_desc backwardSource) {}

    /** The descriptors of the products. */
    Products products(int batch, Precision precision, primitive_attr attributes);

    /** The weights as stored in the network, [out,in] or [out,in,kh,kw] in C order. */
    memory.desc weights();

    /** The number of output channels or units. */
    long outputs();

    /** The shape of the output, [N,C,H,W] or [N,C]. */
    long[] outputShape(long batch);

    /** The shape of the input. */
    long[] inputShape(long batch);
}
