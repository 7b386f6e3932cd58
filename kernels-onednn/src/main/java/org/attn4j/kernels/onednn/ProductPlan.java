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
 * The products of a layer for one batch size: y = x * W + b forward, optionally with a ReLU, and the gradients of W, b
 * and x backward. Primitives, reordered weights and buffers are kept between steps.
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
    private final Kernel weightGradientKernel;
    private final Kernel sourceGradientKernel;
    private Pointer lastSource;

    ProductPlan(ProductShape shape, int batch, boolean relu, boolean hasBias, Precision precision) {
        this.products = shape.products(batch, precision, relu ? Relu.fused() : new primitive_attr());
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
        this.weightGradientKernel = new Kernel(
                new primitive(products.backwardWeights()),
                arguments(
                        Map.of(
                                dnnl.DNNL_ARG_SRC, products.source(),
                                dnnl.DNNL_ARG_DIFF_DST, products.gradient(),
                                dnnl.DNNL_ARG_DIFF_WEIGHTS,
                                        products.backwardWeights().diff_weights_desc()),
                        dnnl.DNNL_ARG_DIFF_BIAS,
                        bias));
        this.sourceGradientKernel = new Kernel(
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
     * @param version the weights' version
     */
    void forward(INDArray x, INDArray weights, Optional<INDArray> bias, INDArray y, long version) {
        lastSource = source.load(x);
        forward.bind(dnnl.DNNL_ARG_SRC, lastSource)
                .bind(dnnl.DNNL_ARG_WEIGHTS, forwardWeights.load(weights, version))
                .bind(dnnl.DNNL_ARG_DST, Descriptors.pointer(y));
        bias.ifPresent(b -> forward.bind(dnnl.DNNL_ARG_BIAS, Descriptors.pointer(b)));
        forward.run();
    }

    /**
     * The backward pass of the last forward pass, whose x must still be valid.
     *
     * @param dy dLoss/dy; with a ReLU, overwritten if it has the wanted layout
     * @param y the output of the forward pass
     * @param weightGradients receives dLoss/dW
     * @param biasGradients receives dLoss/db
     * @param dx receives dLoss/dx; empty if not needed
     */
    void backward(
            INDArray dy,
            INDArray y,
            INDArray weights,
            INDArray weightGradients,
            Optional<INDArray> biasGradients,
            Optional<INDArray> dx,
            long version) {
        Pointer delta = gradient.load(dy, y);
        weightGradientKernel
                .bind(dnnl.DNNL_ARG_SRC, lastSource)
                .bind(dnnl.DNNL_ARG_DIFF_DST, delta)
                .bind(dnnl.DNNL_ARG_DIFF_WEIGHTS, weightGradient.target(weightGradients));
        biasGradients.ifPresent(b -> weightGradientKernel.bind(dnnl.DNNL_ARG_DIFF_BIAS, Descriptors.pointer(b)));
        weightGradientKernel.run();
        weightGradient.copyTo(weightGradients);
        dx.ifPresent(result -> sourceGradientKernel
                .bind(dnnl.DNNL_ARG_DIFF_DST, delta)
                .bind(dnnl.DNNL_ARG_WEIGHTS, backwardWeights.load(weights, version))
                .bind(dnnl.DNNL_ARG_DIFF_SRC, Descriptors.pointer(result))
                .run());
    }

    @Override
    public void close() {
        forward.close();
        weightGradientKernel.close();
        sourceGradientKernel.close();
        weightGradient.close();
        gradient.close();
        backwardWeights.close();
        forwardWeights.close();
        source.close();
    }
}
