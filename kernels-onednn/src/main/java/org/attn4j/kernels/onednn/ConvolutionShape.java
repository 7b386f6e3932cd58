package org.attn4j.kernels.onednn;

import org.attn4j.core.engine.Precision;
import org.bytedeco.dnnl.convolution_backward_data;
import org.bytedeco.dnnl.convolution_backward_weights;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.data_type;
import org.bytedeco.dnnl.primitive_attr;

/**
 * A convolution: x [N,inputs,height,width], W [outputs,inputs,kh,kw], cross-correlation.
 *
 * @param window kernel, stride, padding and output size
 * @param hasBias whether b is added
 */
record ConvolutionShape(long inputs, long outputs, Window window, boolean hasBias) implements ProductShape {

    private static final int DIRECT = algorithm.convolution_direct.value;

    @Override
    public Products products(int batch, Precision precision, primitive_attr attributes) {
        data_type type = Descriptors.type(precision);
        memory.desc source = Descriptors.pixels(type, inputShape(batch));
        memory.desc destination = Descriptors.pixels(data_type.f32, outputShape(batch));
        memory.desc gradient = Descriptors.pixels(type, outputShape(batch));
        memory.desc weights = Descriptors.any(type, weightShape());
        memory.desc bias = hasBias ? Descriptors.vector(outputs) : new memory.desc();
        convolution_forward.primitive_desc forward = new convolution_forward.primitive_desc(
                Library.engine(),
                prop_kind.forward_training.value,
                DIRECT,
                source,
                weights,
                bias,
                destination,
                window.strides(),
                window.gaps(),
                window.paddingBefore(),
                window.paddingAfter(),
                attributes,
                false);
        return new Products(
                source,
                destination,
                gradient,
                forward,
                new convolution_backward_weights.primitive_desc(
                        Library.engine(),
                        DIRECT,
                        source,
                        Descriptors.any(data_type.f32, weightShape()),
                        bias,
                        gradient,
                        window.strides(),
                        window.gaps(),
                        window.paddingBefore(),
                        window.paddingAfter(),
                        forward),
                new convolution_backward_data.primitive_desc(
                        Library.engine(),
                        DIRECT,
                        Descriptors.pixels(data_type.f32, inputShape(batch)),
                        weights,
                        gradient,
                        window.strides(),
                        window.gaps(),
                        window.paddingBefore(),
                        window.paddingAfter(),
                        forward));
    }

    private long[] weightShape() {
        return new long[] {outputs, inputs, window.kernel()[0], window.kernel()[1]};
    }

    @Override
    public memory.desc weights() {
        return Descriptors.plain(weightShape());
    }

    @Override
    public long[] outputShape(long batch) {
        return new long[] {batch, outputs, window.output()[0], window.output()[1]};
    }

    @Override
    public long[] inputShape(long batch) {
        return new long[] {batch, inputs, window.input()[0], window.input()[1]};
    }
}
