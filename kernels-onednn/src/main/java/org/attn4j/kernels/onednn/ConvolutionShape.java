package org.attn4j.kernels.onednn;

import org.attn4j.engine.accelerator.Precision;
import org.bytedeco.dnnl.convolution_backward_data;
import org.bytedeco.dnnl.convolution_backward_weights;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.data_type;
import org.bytedeco.dnnl.memory.format_tag;
import org.bytedeco.dnnl.primitive_attr;

/**
 * A convolution: x [N,inputs,height,width], W [outputs,inputs,kh,kw], cross-correlation; depthwise: W
 * [outputs,1,kh,kw], which DL4J stores as [kh,kw,outputs].
 *
 * @param window kernel, stride, padding and output size
 * @param hasBias whether b is added
 * @param depthwise whether each output channel depends only on the input channel with the same index
 */
record ConvolutionShape(long inputs, long outputs, Window window, boolean hasBias, boolean depthwise)
        implements ProductShape {

    private static final int DIRECT = algorithm.convolution_direct.value;

    @Override
    public Products products(int batch, Precision precision, primitive_attr attributes) {
        data_type type = Descriptors.type(precision);
        memory.desc source = Descriptors.nhwc(type, inputShape(batch));
        memory.desc destination = Descriptors.nhwc(data_type.f32, outputShape(batch));
        memory.desc gradient = Descriptors.nhwc(type, outputShape(batch));
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
                window.dilations(),
                window.paddingBefore(),
                window.paddingAfter(),
                attributes,
                false);
        return new Products(
                source,
                destination,
                gradient,
                forward,
                backwardWeights(forward, source, bias, gradient),
                backwardData(forward, Descriptors.nhwc(data_type.f32, inputShape(batch)), weights, gradient));
    }

    private convolution_backward_weights.primitive_desc backwardWeights(
            convolution_forward.primitive_desc forward, memory.desc source, memory.desc bias, memory.desc gradient) {
        return new convolution_backward_weights.primitive_desc(
                Library.engine(),
                DIRECT,
                source,
                Descriptors.any(data_type.f32, weightShape()),
                bias,
                gradient,
                window.strides(),
                window.dilations(),
                window.paddingBefore(),
                window.paddingAfter(),
                forward);
    }

    private convolution_backward_data.primitive_desc backwardData(
            convolution_forward.primitive_desc forward,
            memory.desc sourceGradient,
            memory.desc weights,
            memory.desc gradient) {
        return new convolution_backward_data.primitive_desc(
                Library.engine(),
                DIRECT,
                sourceGradient,
                weights,
                gradient,
                window.strides(),
                window.dilations(),
                window.paddingBefore(),
                window.paddingAfter(),
                forward);
    }

    private long[] weightShape() {
        long height = window.kernel()[0];
        long width = window.kernel()[1];
        // oneDNN has the group as first axis; each group has one input and one output here.
        return depthwise ? new long[] {outputs, 1, 1, height, width} : new long[] {outputs, inputs, height, width};
    }

    @Override
    public memory.desc weights() {
        return depthwise
                ? new memory.desc(weightShape(), data_type.f32, format_tag.hwigo)
                : Descriptors.plain(weightShape());
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
