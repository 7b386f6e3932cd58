package org.attn4j.engine.network;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attn4j.core.attention.Init;
import org.attn4j.engine.accelerator.AcceleratedLayer;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.params.BatchNormalizationParamInitializer;

/** The tensors of Deeplearning4j's layers (names, shapes, initial values), their cost and their descriptions. */
final class Dl4jLayers {

    /**
     * A parameter of a DL4J layer: DL4J's key, and the tensor's name, shape in C order, initial values, order in
     * memory, and whether it is trained; running statistics are not.
     */
    record Parameter(String key, String name, long[] shape, Init init, ElementOrder order, boolean trained) {

        private static Parameter trained(String key, String name, Init init, long... shape) {
            return new Parameter(key, name, shape, init, ElementOrder.C, true);
        }

        private static Parameter statistic(String key, String name, double initial, long units) {
            return new Parameter(key, name, new long[] {units}, new Init.Constant(initial), ElementOrder.C, false);
        }
    }

    private Dl4jLayers() {}

    /** The DL4J layer itself, or the one that an accelerated layer replaces. */
    static Layer stock(Layer layer) {
        return layer instanceof AcceleratedLayer accelerated ? accelerated.stock() : layer;
    }

    /**
     * The parameters of a DL4J layer.
     *
     * @throws IllegalStateException for a class that {@link StockGraph} rejects
     */
    static List<Parameter> parameters(String vertex, Layer layer) {
        if (layer.getClass() == ConvolutionLayer.class) {
            return convolution((ConvolutionLayer) layer);
        }
        if (layer.getClass() == DepthwiseConvolution2D.class) {
            return depthwise((DepthwiseConvolution2D) layer);
        }
        if (layer.getClass() == DenseLayer.class) {
            return dense((DenseLayer) layer);
        }
        if (layer instanceof BatchNormalization normalization) {
            return normalization(normalization);
        }
        if (layer instanceof SubsamplingLayer
                || layer instanceof ActivationLayer
                || layer instanceof GlobalPoolingLayer
                || layer instanceof LossLayer) {
            return List.of();
        }
        throw new IllegalStateException("layer " + vertex + " is a "
                + layer.getClass().getSimpleName() + ", which StockGraph should have rejected");
    }

    private static List<Parameter> convolution(ConvolutionLayer layer) {
        int[] kernel = layer.getKernelSize();
        int fanIn = Math.toIntExact(layer.getNIn() * kernel[0] * kernel[1]);
        Parameter weight = Parameter.trained(
                "W", "weight", new Init.Convolution(fanIn), layer.getNOut(), layer.getNIn(), kernel[0], kernel[1]);
        return withBias(weight, layer.hasBias(), layer.getNOut(), fanIn);
    }

    private static List<Parameter> depthwise(DepthwiseConvolution2D layer) {
        int[] kernel = layer.getKernelSize();
        int fanIn = kernel[0] * kernel[1];
        long[] shape = {layer.getNOut(), 1, kernel[0], kernel[1]};
        Parameter weight =
                new Parameter("W", "weight", shape, new Init.Convolution(fanIn), ElementOrder.KERNEL_FIRST, true);
        return withBias(weight, layer.hasBias(), layer.getNOut(), fanIn);
    }

    private static List<Parameter> dense(DenseLayer layer) {
        int fanIn = Math.toIntExact(layer.getNIn());
        // DL4J stores W as [in,out] in F order, which is [out,in] in C order.
        Init init = new Init.Linear(fanIn, Math.toIntExact(layer.getNOut()));
        Parameter weight = Parameter.trained("W", "weight", init, layer.getNOut(), layer.getNIn());
        return withBias(weight, layer.hasBias(), layer.getNOut(), fanIn);
    }

    private static List<Parameter> withBias(Parameter weight, boolean hasBias, long units, int fanIn) {
        return hasBias ? List.of(weight, Parameter.trained("b", "bias", new Init.Bias(fanIn), units)) : List.of(weight);
    }

    private static List<Parameter> normalization(BatchNormalization layer) {
        long units = layer.getNOut();
        Parameter mean = Parameter.statistic(BatchNormalizationParamInitializer.GLOBAL_MEAN, "runningmean", 0, units);
        Parameter variance = Parameter.statistic(BatchNormalizationParamInitializer.GLOBAL_VAR, "runningvar", 1, units);
        // DL4J's configuration holds the initial gamma and beta in the fields that otherwise hold the fixed ones.
        return List.of(
                constant(BatchNormalizationParamInitializer.GAMMA, "weight", layer.getGamma(), units),
                constant(BatchNormalizationParamInitializer.BETA, "bias", layer.getBeta(), units),
                mean,
                variance);
    }

    private static Parameter constant(String key, String name, double initial, long units) {
        return Parameter.trained(key, name, new Init.Constant(initial), units);
    }

    /** The layer's multiply-adds for one image, given its output type. */
    static long multiplyAdds(Layer layer, InputType output) {
        if (layer instanceof ConvolutionLayer convolution) {
            int[] kernel = convolution.getKernelSize();
            InputType.InputTypeConvolutional map = (InputType.InputTypeConvolutional) output;
            long inputsPerOutput = layer instanceof DepthwiseConvolution2D ? 1 : convolution.getNIn();
            return map.getHeight() * map.getWidth() * convolution.getNOut() * inputsPerOutput * kernel[0] * kernel[1];
        }
        if (layer instanceof DenseLayer dense) {
            return dense.getNIn() * dense.getNOut();
        }
        return 0;
    }

    /** A short description of a layer, such as {@code convolution 3x3}; empty for unknown classes. */
    static Optional<String> describe(Layer layer) {
        if (layer instanceof ConvolutionLayer convolution) {
            String kind = layer instanceof DepthwiseConvolution2D ? "depthwise convolution " : "convolution ";
            return Optional.of(kind + sizes(convolution.getKernelSize(), convolution.getStride()));
        }
        if (layer instanceof SubsamplingLayer pooling) {
            return Optional.of(pooling.getPoolingType().name().toLowerCase(Locale.ROOT) + " pooling "
                    + sizes(pooling.getKernelSize(), pooling.getStride()));
        }
        if (layer instanceof DenseLayer) {
            return Optional.of("linear");
        }
        if (layer instanceof BatchNormalization) {
            return Optional.of("batch normalisation");
        }
        if (layer instanceof ActivationLayer activation) {
            return Optional.of(activation.getActivationFn().toString());
        }
        if (layer instanceof GlobalPoolingLayer pooling) {
            return Optional.of("global " + pooling.getPoolingType().name().toLowerCase(Locale.ROOT) + " pooling");
        }
        return Optional.empty();
    }

    private static String sizes(int[] kernel, int[] stride) {
        String text = kernel[0] + "x" + kernel[1];
        return stride[0] == 1 && stride[1] == 1 ? text : text + " stride " + stride[0];
    }
}
