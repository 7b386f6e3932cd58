package org.attn4j.core.engine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attn4j.core.attention.Init;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;

/** What attn4j knows of the engine's own layers: the names, shapes and initial values of their tensors, and their cost. */
final class StockLayers {

    /** One parameter of a stock layer: the engine's key, and the tensor's name, shape in C order and initial values. */
    record Parameter(String key, String name, long[] shape, Init init) {}

    private StockLayers() {}

    /**
     * The parameters of a layer.
     *
     * @throws IllegalArgumentException for a layer whose tensors attn4j cannot name, train and store
     */
    static List<Parameter> parameters(String vertex, Layer layer) {
        if (layer instanceof Accelerated accelerated) {
            return parameters(vertex, accelerated.stock());
        }
        if (layer.getClass() == ConvolutionLayer.class) {
            return convolution((ConvolutionLayer) layer);
        }
        if (layer.getClass() == DenseLayer.class) {
            return dense((DenseLayer) layer);
        }
        if (layer instanceof SubsamplingLayer
                || layer instanceof ActivationLayer
                || layer instanceof GlobalPoolingLayer
                || layer instanceof LossLayer
                || layer instanceof ProbeLayer) {
            return List.of();
        }
        String remedy = layer instanceof BaseOutputLayer
                ? "end the network with a DenseLayer that gives the logits: core adds the loss"
                : "use ConvolutionLayer, DenseLayer, SubsamplingLayer, GlobalPoolingLayer, ActivationLayer";
        throw new IllegalArgumentException("layer " + vertex + " is a "
                + layer.getClass().getSimpleName() + ", whose tensors attn4j cannot name and store; " + remedy);
    }

    private static List<Parameter> convolution(ConvolutionLayer layer) {
        int[] kernel = layer.getKernelSize();
        int fanIn = Math.toIntExact(layer.getNIn() * kernel[0] * kernel[1]);
        Parameter weight = new Parameter(
                "W",
                "weight",
                new long[] {layer.getNOut(), layer.getNIn(), kernel[0], kernel[1]},
                new Init.Convolution(fanIn));
        return withBias(weight, layer.hasBias(), layer.getNOut(), fanIn);
    }

    private static List<Parameter> dense(DenseLayer layer) {
        int fanIn = Math.toIntExact(layer.getNIn());
        // The engine keeps W as [in,out] in F order, which is [out,in] in C order.
        Parameter weight = new Parameter(
                "W",
                "weight",
                new long[] {layer.getNOut(), layer.getNIn()},
                new Init.Linear(fanIn, Math.toIntExact(layer.getNOut())));
        return withBias(weight, layer.hasBias(), layer.getNOut(), fanIn);
    }

    private static List<Parameter> withBias(Parameter weight, boolean hasBias, long units, int fanIn) {
        return hasBias
                ? List.of(weight, new Parameter("b", "bias", new long[] {units}, new Init.Bias(fanIn)))
                : List.of(weight);
    }

    /** The layer's products for one image, given its output. */
    static long multiplyAdds(Layer layer, InputType output) {
        if (layer instanceof Accelerated accelerated) {
            return multiplyAdds(accelerated.stock(), output);
        }
        if (layer instanceof ConvolutionLayer convolution) {
            int[] kernel = convolution.getKernelSize();
            InputType.InputTypeConvolutional map = (InputType.InputTypeConvolutional) output;
            return map.getHeight()
                    * map.getWidth()
                    * convolution.getNOut()
                    * convolution.getNIn()
                    * kernel[0]
                    * kernel[1];
        }
        if (layer instanceof DenseLayer dense) {
            return dense.getNIn() * dense.getNOut();
        }
        return 0;
    }

    /** What a layer is, in a few words. */
    static Optional<String> describe(Layer layer) {
        if (layer instanceof Accelerated accelerated) {
            return describe(accelerated.stock());
        }
        if (layer instanceof ConvolutionLayer convolution) {
            return Optional.of("convolution " + sizes(convolution.getKernelSize(), convolution.getStride()));
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
