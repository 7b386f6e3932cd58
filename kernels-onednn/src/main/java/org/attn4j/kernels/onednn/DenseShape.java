package org.attn4j.kernels.onednn;

import org.attn4j.engine.accelerator.Precision;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.inner_product_backward_data;
import org.bytedeco.dnnl.inner_product_backward_weights;
import org.bytedeco.dnnl.inner_product_forward;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.data_type;
import org.bytedeco.dnnl.primitive_attr;

/**
 * A linear layer: y = x W^T + b, x [N,inputs], W [outputs,inputs].
 *
 * @param hasBias whether b is added
 */
record DenseShape(long inputs, long outputs, boolean hasBias) implements ProductShape {

    @Override
    public Products products(int batch, Precision precision, primitive_attr attributes) {
        data_type type = Descriptors.type(precision);
        memory.desc source = Descriptors.matrix(type, batch, inputs);
        memory.desc destination = Descriptors.matrix(data_type.f32, batch, outputs);
        memory.desc gradient = Descriptors.matrix(type, batch, outputs);
        memory.desc weights = Descriptors.any(type, outputs, inputs);
        memory.desc bias = hasBias ? Descriptors.vector(outputs) : new memory.desc();
        inner_product_forward.primitive_desc forward = new inner_product_forward.primitive_desc(
                Library.engine(),
                prop_kind.forward_training.value,
                source,
                weights,
                bias,
                destination,
                attributes,
                false);
        return new Products(
                source,
                destination,
                gradient,
                forward,
                new inner_product_backward_weights.primitive_desc(
                        Library.engine(),
                        source,
                        Descriptors.any(data_type.f32, outputs, inputs),
                        bias,
                        gradient,
                        forward),
                new inner_product_backward_data.primitive_desc(
                        Library.engine(),
                        Descriptors.matrix(data_type.f32, batch, inputs),
                        weights,
                        gradient,
                        forward));
    }

    @Override
    public memory.desc weights() {
        return Descriptors.plain(outputs, inputs);
    }

    @Override
    public long[] outputShape(long batch) {
        return new long[] {batch, outputs};
    }

    @Override
    public long[] inputShape(long batch) {
        return new long[] {batch, inputs};
    }
}
