package org.attn4j.kernels.onednn;

import java.util.List;
import java.util.Optional;
import org.attn4j.core.array.Layout;
import org.attn4j.engine.accelerator.Accelerator;
import org.attn4j.engine.accelerator.LayerCandidate;
import org.attn4j.engine.accelerator.PeakMeter;
import org.attn4j.engine.accelerator.Precision;
import org.attn4j.engine.accelerator.SumCandidate;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.inputs.InputType.InputTypeConvolutional;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationReLU;

/**
 * {@code onednn}: convolutions, batch normalisation, activations, linear layers, pooling, sums and concatenations on
 * oneDNN, with products in float32 or bfloat16.
 */
public final class OneDnnAccelerator implements Accelerator {

    @Override
    public String name() {
        return "onednn";
    }

    @Override
    public String description() {
        return "convolution, normalisation, linear layers, pooling, sums and concatenations on oneDNN";
    }

    @Override
    public Optional<String> unavailable(Precision precision) {
        Optional<String> problem = Library.problem();
        if (problem.isEmpty() && precision == Precision.BFLOAT16 && !Library.hasBfloat16()) {
            return Optional.of("the processor has no bfloat16 instructions (avx512_bf16)");
        }
        return problem;
    }

    @Override
    public Optional<Layer> replace(LayerCandidate candidate) {
        // Classes are compared exactly, because a subclass may compute something else. Layers with windows must receive
        // a feature map directly, because a DL4J preprocessor could change its shape.
        boolean map = candidate.input() instanceof InputTypeConvolutional;
        Class<? extends Layer> kind = candidate.layer().getClass();
        if (map && (kind == ConvolutionLayer.class || kind == DepthwiseConvolution2D.class)) {
            return convolution(candidate, (ConvolutionLayer) candidate.layer());
        }
        if (kind == DenseLayer.class) {
            return dense(candidate, (DenseLayer) candidate.layer());
        }
        if (map && kind == SubsamplingLayer.class) {
            return pooling(candidate, (SubsamplingLayer) candidate.layer());
        }
        if (map && kind == BatchNormalization.class) {
            return normalization(candidate, (BatchNormalization) candidate.layer());
        }
        if (map && kind == ActivationLayer.class) {
            return activation(candidate, (ActivationLayer) candidate.layer());
        }
        return Optional.empty();
    }

    @Override
    public Optional<GraphVertex> sum(SumCandidate candidate) {
        InputTypeConvolutional map = candidate.map();
        boolean relu = candidate.reluFollows();
        return Optional.of(new OneDnnVertex(
                map, 2, (graph, name, index, type) -> new SumRuntime(graph, name, index, type, map, relu)));
    }

    @Override
    public Optional<GraphVertex> concatenation(List<InputTypeConvolutional> maps, InputTypeConvolutional joined) {
        return Optional.of(new OneDnnVertex(
                joined,
                maps.size(),
                (graph, name, index, type) -> new ConcatenationRuntime(graph, name, index, type, maps)));
    }

    private static Optional<Layer> convolution(LayerCandidate candidate, ConvolutionLayer layer) {
        if (!hasKnownActivation(layer) || !isPlain(layer.getConvolutionMode(), layer.getCnn2dDataFormat())) {
            return Optional.empty();
        }
        Window window = Window.of(
                (InputTypeConvolutional) candidate.input(),
                output(candidate),
                layer.getKernelSize(),
                layer.getStride(),
                layer.getPadding(),
                layer.getDilation(),
                layer.getConvolutionMode());
        boolean depthwise = layer instanceof DepthwiseConvolution2D;
        if (depthwise && layer.getNIn() != layer.getNOut()) {
            return Optional.empty();
        }
        ProductShape shape = new ConvolutionShape(layer.getNIn(), layer.getNOut(), window, layer.hasBias(), depthwise);
        return Optional.of(products(candidate, layer, shape, layer.hasBias()));
    }

    private static Optional<Layer> dense(LayerCandidate candidate, DenseLayer layer) {
        boolean matrix = candidate.input().getType() != InputType.Type.RNN;
        if (!hasKnownActivation(layer) || layer.hasLayerNorm() || !matrix) {
            return Optional.empty();
        }
        ProductShape shape = new DenseShape(layer.getNIn(), layer.getNOut(), layer.hasBias());
        return Optional.of(products(candidate, layer, shape, layer.hasBias()));
    }

    private static Layer products(LayerCandidate candidate, BaseLayer layer, ProductShape shape, boolean hasBias) {
        boolean relu = layer.getActivationFn() instanceof ActivationReLU;
        return new OneDnnLayer(layer, (conf, type) -> new ProductRuntime(conf, type, shape, relu, hasBias, candidate));
    }

    private static Optional<Layer> pooling(LayerCandidate candidate, SubsamplingLayer layer) {
        Optional<algorithm> kind = kind(layer);
        if (kind.isEmpty() || !isPlain(layer.getConvolutionMode(), layer.getCnn2dDataFormat())) {
            return Optional.empty();
        }
        InputTypeConvolutional input = (InputTypeConvolutional) candidate.input();
        Window window = Window.of(
                input,
                output(candidate),
                layer.getKernelSize(),
                layer.getStride(),
                layer.getPadding(),
                layer.getDilation(),
                layer.getConvolutionMode());
        return Optional.of(new OneDnnLayer(
                layer, (conf, type) -> new PoolingRuntime(conf, type, input.getChannels(), window, kind.get())));
    }

    private static Optional<Layer> normalization(LayerCandidate candidate, BatchNormalization layer) {
        boolean plain = !layer.isLockGammaBeta() && !layer.isUseLogStd() && layer.getCnn2DFormat() == CNN2DFormat.NCHW;
        if (!plain || layer.getIDropout() != null) {
            return Optional.empty();
        }
        InputTypeConvolutional map = (InputTypeConvolutional) candidate.input();
        long[] sizes = {map.getHeight(), map.getWidth()};
        boolean relu = candidate.reluFollows();
        return Optional.of(
                new OneDnnLayer(layer, (conf, type) -> new NormalizationRuntime(conf, type, layer, sizes, relu), relu));
    }

    private static Optional<Layer> activation(LayerCandidate candidate, ActivationLayer layer) {
        InputTypeConvolutional map = (InputTypeConvolutional) candidate.input();
        long[] shape = {map.getChannels(), map.getHeight(), map.getWidth()};
        return layer.getIDropout() != null
                ? Optional.empty()
                : ActivationKind.of(layer.getActivationFn())
                        .map(kind ->
                                new OneDnnLayer(layer, (conf, type) -> new ActivationRuntime(conf, type, kind, shape)));
    }

    private static Optional<algorithm> kind(SubsamplingLayer layer) {
        return switch (layer.getPoolingType()) {
            case MAX -> Optional.of(algorithm.pooling_max);
            case AVG ->
                Optional.of(
                        layer.isAvgPoolIncludePadInDivisor()
                                ? algorithm.pooling_avg_include_padding
                                : algorithm.pooling_avg_exclude_padding);
            default -> Optional.empty();
        };
    }

    private static boolean hasKnownActivation(BaseLayer layer) {
        return layer.getActivationFn() instanceof ActivationReLU relu && isPlain(relu)
                || layer.getActivationFn() instanceof ActivationIdentity;
    }

    /** Whether it is max(0, x), since DL4J's class also supports a ceiling, a threshold and a slope. */
    private static boolean isPlain(ActivationReLU relu) {
        return relu.equals(new ActivationReLU());
    }

    private static boolean isPlain(ConvolutionMode mode, CNN2DFormat format) {
        boolean known =
                mode == ConvolutionMode.Truncate || mode == ConvolutionMode.Strict || mode == ConvolutionMode.Same;
        return known && format == CNN2DFormat.NCHW;
    }

    private static InputTypeConvolutional output(LayerCandidate candidate) {
        return (InputTypeConvolutional) candidate.layer().getOutputType(0, candidate.input());
    }

    @Override
    public Layout layout() {
        return Layout.NHWC;
    }

    @Override
    public PeakMeter peak(Precision precision) {
        return new OneDnnPeak(precision);
    }

    @Override
    public String provenance(Precision precision) {
        return Library.description();
    }
}
