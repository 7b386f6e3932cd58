package org.attn4j.engine.network;

import static org.attn4j.engine.network.StockField.any;
import static org.attn4j.engine.network.StockField.only;
import static org.attn4j.engine.network.StockField.unset;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer.AlgoMode;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.nd4j.linalg.activations.impl.ActivationIdentity;

/**
 * The layers of Deeplearning4j that backbones may use, field by field. Deeplearning4j's layers ignore some fields, such
 * as the activation of a batch normalisation, and attn4j ignores all that belong to Deeplearning4j's training. A value
 * that would be ignored is rejected: a network must not silently be another one than its author wrote.
 */
final class StockLayers {

    private static final String NCHW = "attn4j's feature maps are NCHW; remove the data format";
    private static final String CUDNN = "attn4j chooses kernels itself; remove it";
    private static final String PADDING = "convolutionMode Same computes its own padding; remove padding or the mode";
    private static final String CAUSAL = "this mode is for sequences; use Truncate, Strict or Same";

    private static final List<StockField<? super ConvolutionLayer>> CONVOLUTION = InheritedFields.join(
            InheritedFields.WEIGHTED,
            List.of(
                    any(ConvolutionLayer.class, "kernelSize"),
                    any(ConvolutionLayer.class, "stride"),
                    any(ConvolutionLayer.class, "dilation"),
                    any(ConvolutionLayer.class, "hasBias"),
                    any(ConvolutionLayer.class, "defaultValueOverriden"),
                    new StockField<ConvolutionLayer>(
                            ConvolutionLayer.class,
                            "convolutionMode",
                            ConvolutionLayer::getConvolutionMode,
                            layer -> layer.getConvolutionMode() != ConvolutionMode.Causal,
                            CAUSAL),
                    new StockField<ConvolutionLayer>(
                            ConvolutionLayer.class,
                            "padding",
                            ConvolutionLayer::getPadding,
                            layer -> isUsed(layer.getPadding(), layer.getConvolutionMode()),
                            PADDING),
                    only(
                            ConvolutionLayer.class,
                            "cnn2dDataFormat",
                            ConvolutionLayer::getCnn2dDataFormat,
                            CNN2DFormat.NCHW,
                            NCHW),
                    only(
                            ConvolutionLayer.class,
                            "cudnnAllowFallback",
                            ConvolutionLayer::isCudnnAllowFallback,
                            true,
                            CUDNN),
                    only(
                            ConvolutionLayer.class,
                            "cudnnAlgoMode",
                            ConvolutionLayer::getCudnnAlgoMode,
                            AlgoMode.PREFER_FASTEST,
                            CUDNN),
                    unset(ConvolutionLayer.class, "cudnnFwdAlgo", ConvolutionLayer::getCudnnFwdAlgo, CUDNN),
                    unset(ConvolutionLayer.class, "cudnnBwdFilterAlgo", ConvolutionLayer::getCudnnBwdFilterAlgo, CUDNN),
                    unset(ConvolutionLayer.class, "cudnnBwdDataAlgo", ConvolutionLayer::getCudnnBwdDataAlgo, CUDNN)));

    /** The classes, in the order in which messages list them. */
    static final List<StockClass<?>> CLASSES = List.of(
            StockClass.of(ConvolutionLayer.class, CONVOLUTION),
            StockClass.of(
                    DepthwiseConvolution2D.class, CONVOLUTION, any(DepthwiseConvolution2D.class, "depthMultiplier")),
            StockClass.of(
                    DenseLayer.class,
                    InheritedFields.WEIGHTED,
                    any(DenseLayer.class, "hasBias"),
                    only(
                            DenseLayer.class,
                            "hasLayerNorm",
                            DenseLayer::hasLayerNorm,
                            false,
                            "attn4j cannot name the tensors of its layer normalisation; remove hasLayerNorm")),
            normalization(),
            pooling(),
            globalPooling(),
            StockClass.of(
                    ActivationLayer.class,
                    InheritedFields.WITHOUT_WEIGHTS,
                    new StockField<ActivationLayer>(
                            ActivationLayer.class,
                            "activationFn",
                            ActivationLayer::getActivationFn,
                            layer -> InheritedFields.isRepeatable(layer.getActivationFn()),
                            InheritedFields.RANDOM)));

    private StockLayers() {}

    private static StockClass<BatchNormalization> normalization() {
        return StockClass.of(
                BatchNormalization.class,
                InheritedFields.join(InheritedFields.SIZED, List.of(InheritedFields.NO_DROPOUT)),
                new StockField<BaseLayer>(
                        BaseLayer.class,
                        "activationFn",
                        BaseLayer::getActivationFn,
                        layer -> layer.getActivationFn() instanceof ActivationIdentity,
                        "Deeplearning4j applies no activation in this layer; add an ActivationLayer after it"),
                any(BatchNormalization.class, "decay"),
                any(BatchNormalization.class, "eps"),
                any(BatchNormalization.class, "gamma"),
                any(BatchNormalization.class, "beta"),
                only(
                        BatchNormalization.class,
                        "isMinibatch",
                        BatchNormalization::isMinibatch,
                        true,
                        "attn4j trains on batches; remove minibatch"),
                only(
                        BatchNormalization.class,
                        "lockGammaBeta",
                        BatchNormalization::isLockGammaBeta,
                        false,
                        "Deeplearning4j's fixed gamma and beta are not supported; remove lockGammaBeta"),
                only(
                        BatchNormalization.class,
                        "cudnnAllowFallback",
                        BatchNormalization::isCudnnAllowFallback,
                        true,
                        CUDNN),
                only(
                        BatchNormalization.class,
                        "useLogStd",
                        BatchNormalization::isUseLogStd,
                        false,
                        "a variance that is kept as a logarithm could not be updated exactly; call useLogStd(false)"),
                only(
                        BatchNormalization.class,
                        "cnn2DFormat",
                        BatchNormalization::getCnn2DFormat,
                        CNN2DFormat.NCHW,
                        NCHW));
    }

    private static StockClass<SubsamplingLayer> pooling() {
        return StockClass.of(
                SubsamplingLayer.class,
                InheritedFields.WITHOUT_WEIGHTS,
                any(SubsamplingLayer.class, "kernelSize"),
                any(SubsamplingLayer.class, "stride"),
                any(SubsamplingLayer.class, "dilation"),
                any(SubsamplingLayer.class, "defaultValueOverridden"),
                new StockField<SubsamplingLayer>(
                        SubsamplingLayer.class,
                        "convolutionMode",
                        SubsamplingLayer::getConvolutionMode,
                        layer -> layer.getConvolutionMode() != ConvolutionMode.Causal,
                        CAUSAL),
                new StockField<SubsamplingLayer>(
                        SubsamplingLayer.class,
                        "padding",
                        SubsamplingLayer::getPadding,
                        layer -> isUsed(layer.getPadding(), layer.getConvolutionMode()),
                        PADDING),
                new StockField<SubsamplingLayer>(
                        SubsamplingLayer.class,
                        "poolingType",
                        SubsamplingLayer::getPoolingType,
                        layer -> layer.getPoolingType() == PoolingType.MAX || layer.getPoolingType() == PoolingType.AVG,
                        "Deeplearning4j's kernels compute MAX and AVG only; use one of them"),
                only(
                        SubsamplingLayer.class,
                        "pnorm",
                        SubsamplingLayer::getPnorm,
                        0,
                        "it belongs to PNORM, which is not supported; remove it"),
                only(
                        SubsamplingLayer.class,
                        "eps",
                        SubsamplingLayer::getEps,
                        1e-8,
                        "it belongs to PNORM, which is not supported; remove it"),
                only(SubsamplingLayer.class, "cudnnAllowFallback", SubsamplingLayer::isCudnnAllowFallback, true, CUDNN),
                only(
                        SubsamplingLayer.class,
                        "cnn2dDataFormat",
                        SubsamplingLayer::getCnn2dDataFormat,
                        CNN2DFormat.NCHW,
                        NCHW),
                only(
                        SubsamplingLayer.class,
                        "avgPoolIncludePadInDivisor",
                        SubsamplingLayer::isAvgPoolIncludePadInDivisor,
                        false,
                        "Deeplearning4j's kernels ignore it; remove it"));
    }

    private static StockClass<GlobalPoolingLayer> globalPooling() {
        return StockClass.of(
                GlobalPoolingLayer.class,
                InheritedFields.WITHOUT_WEIGHTS,
                new StockField<GlobalPoolingLayer>(
                        GlobalPoolingLayer.class,
                        "poolingType",
                        GlobalPoolingLayer::getPoolingType,
                        layer -> layer.getPoolingType() != PoolingType.PNORM,
                        "its gradient is not finite where a channel is 0; use MAX, AVG or SUM"),
                new StockField<GlobalPoolingLayer>(
                        GlobalPoolingLayer.class,
                        "poolingDimensions",
                        GlobalPoolingLayer::getPoolingDimensions,
                        layer -> layer.getPoolingDimensions() == null
                                || Arrays.equals(layer.getPoolingDimensions(), new int[] {2, 3}),
                        "Deeplearning4j computes the output's shape as if all pixels were pooled; remove it"),
                only(
                        GlobalPoolingLayer.class,
                        "pnorm",
                        GlobalPoolingLayer::getPnorm,
                        2,
                        "it belongs to PNORM, which is not supported; remove it"),
                any(GlobalPoolingLayer.class, "collapseDimensions"));
    }

    /** What a layer asks for that would not be done; empty if there is nothing, or if the class is not listed. */
    static Optional<String> problem(Layer layer) {
        return CLASSES.stream()
                .filter(stock -> stock.type() == layer.getClass())
                .findFirst()
                .flatMap(stock -> stock.problem(layer));
    }

    /** Whether backbones may use the class. */
    static boolean contains(Class<? extends Layer> type) {
        return CLASSES.stream().anyMatch(stock -> stock.type() == type);
    }

    /** The names of the classes, separated by commas. */
    static String names() {
        return CLASSES.stream().map(stock -> stock.type().getSimpleName()).collect(Collectors.joining(", "));
    }

    private static boolean isUsed(int[] padding, ConvolutionMode mode) {
        return mode != ConvolutionMode.Same || Arrays.stream(padding).allMatch(pixels -> pixels == 0);
    }
}
