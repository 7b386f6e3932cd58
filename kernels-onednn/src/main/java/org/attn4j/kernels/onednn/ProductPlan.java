package org.attn4j.kernels.onednn;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.attn4j.engine.accelerator.Precision;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The products of one layer for one batch size: y = x * W + b forward, with a ReLU or without, and the gradients of W, b
 * and x backward. Primitives, reordered weights and buffers are kept from step to step.
 */
final class ProductPlan implements AutoCloseable {

    private final ProductShape.Products products;
    private final boolean hasBias;
    private final InputBuffer source;
    private final WeightBuffer forwardWeights;
    private final WeightBuffer backwardWeights;
    private final GradientBuffer gradient;
    private final WeightGradientOutput weightGradient;
    private final Kernel forward;
    private final Kernel byWeights;
    private final Kernel bySource;
    private Pointer lastSource;

    ProductPlan(ProductShape shape, int batch, boolean relu, boolean hasBias, Precision precision) {
        this.products = shape.products(batch, precision, relu ? Relu.after() : new primitive_attr());
        this.hasBias = hasBias;
        memory.desc bias = Descriptors.vector(shape.outputs());
        this.source = new InputBuffer(products.source());
        this.forwardWeights =
                new WeightBuffer(shape.weights(), products.forward().weights_desc());
        this.backwardWeights =
                new WeightBuffer(shape.weights(), products.backwardSource().weights_desc());
        this.gradient = new GradientBuffer(products.destination(), products.gradient(), relu);
        this.weightGradient =
                new WeightGradientOutput(products.backwardWeights().diff_weights_desc(), shape.weights());
        this.forward = new Kernel(
                new primitive(products.forward()),
                arguments(
                        Map.of(
                                dnnl.DNNL_ARG_SRC, products.source(),
                                dnnl.DNNL_ARG_WEIGHTS, products.forward().weights_desc(),
                                dnnl.DNNL_ARG_DST, products.destination()),
                        dnnl.DNNL_ARG_BIAS,
                        bias));
        this.byWeights = new Kernel(
                new primitive(products.backwardWeights()),
                arguments(
                        Map.of(
                                dnnl.DNNL_ARG_SRC, products.source(),
                                dnnl.DNNL_ARG_DIFF_DST, products.gradient(),
                                dnnl.DNNL_ARG_DIFF_WEIGHTS,
                                        products.backwardWeights().diff_weights_desc()),
                        dnnl.DNNL_ARG_DIFF_BIAS,
                        bias));
        this.bySource = new Kernel(
                new primitive(products.backwardSource()),
                Map.of(
                        dnnl.DNNL_ARG_DIFF_DST, products.gradient(),
                        dnnl.DNNL_ARG_WEIGHTS, products.backwardSource().weights_desc(),
                        dnnl.DNNL_ARG_DIFF_SRC, products.backwardSource().diff_src_desc()));
    }

    private Map<Integer, memory.desc> arguments(Map<Integer, memory.desc> always, int biasArgument, memory.desc bias) {
        Map<Integer, memory.desc> all = new HashMap<>(always);
        if (hasBias) {
            all.put(biasArgument, bias);
        }
        return all;
    }

    /**
     * The forward pass.
     *
     * @param y receives the result, in the layout of the products' destination
     * @param version of the weights
     */
    void forward(INDArray x, INDArray weights, Optional<INDArray> bias, INDArray y, long version) {
        lastSource = source.take(x);
        forward.with(dnnl.DNNL_ARG_SRC, lastSource)
                .with(dnnl.DNNL_ARG_WEIGHTS, forwardWeights.take(weights, version))
                .with(dnnl.DNNL_ARG_DST, Descriptors.pointer(y));
        bias.ifPresent(b -> forward.with(dnnl.DNNL_ARG_BIAS, Descriptors.pointer(b)));
        forward.run();
    }

    /**
     * The backward pass of the last forward pass, whose x must still be there.
     *
     * @param dy dLoss/dy; with a ReLU its values are overwritten where they have the wanted layout
     * @param y as forward left it
     * @param weightGradients receives dLoss/dW
     * @param biasGradients receives dLoss/db
     * @param dx receives dLoss/dx, where it is wanted
     */
    void backward(
            INDArray dy,
            INDArray y,
            INDArray weights,
            INDArray weightGradients,
            Optional<INDArray> biasGradients,
            Optional<INDArray> dx,
            long version) {
        Pointer delta = gradient.take(dy, y);
        byWeights
                .with(dnnl.DNNL_ARG_SRC, lastSource)
                .with(dnnl.DNNL_ARG_DIFF_DST, delta)
                .with(dnnl.DNNL_ARG_DIFF_WEIGHTS, weightGradient.place(weightGradients));
        biasGradients.ifPresent(b -> byWeights.with(dnnl.DNNL_ARG_DIFF_BIAS, Descriptors.pointer(b)));
        byWeights.run();
        weightGradient.deliver(weightGradients);
        dx.ifPresent(result -> bySource.with(dnnl.DNNL_ARG_DIFF_DST, delta)
                .with(dnnl.DNNL_ARG_WEIGHTS, backwardWeights.take(weights, version))
                .with(dnnl.DNNL_ARG_DIFF_SRC, Descriptors.pointer(result))
                .run());
    }

    @Override
    public void close() {
        forward.close();
        byWeights.close();
        bySource.close();
        weightGradient.close();
        gradient.close();
        backwardWeights.close();
        forwardWeights.close();
        source.close();
    }
}
