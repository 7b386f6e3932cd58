package org.attn4j.engine.network;

import static org.attn4j.engine.network.StockField.any;
import static org.attn4j.engine.network.StockField.only;
import static org.attn4j.engine.network.StockField.unset;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer.AlgoMode;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationPReLU;
import org.nd4j.linalg.activations.impl.ActivationRReLU;

/**
 * The layers of Deeplearning4j that backbones may use, field by field. Deeplearning4j's layers ignore some fields, such
 * as the activation of a batch normalisation, and attn4j ignores all that belong to Deeplearning4j's training. A value
 * that would be ignored is rejected: a network must not silently be another one than its author wrote.
 */
final class StockLayers {

    private static final String NCHW = "attn4j's feature maps are NCHW; remove the data format";
    private static final String CUDNN = "attn4j chooses kernels itself; remove it";
    private static final String DROPOUT_IGNORED = "Deeplearning4j drops nothing in front of this layer; call"
            + " dropOut(retainProbability) on a ConvolutionLayer, DepthwiseConvolution2D or DenseLayer";
    private static final String RANDOM =
            "its slope is random or learnt and cannot be repeated exactly; use another" + " activation";
    private static final String PADDING = "convolutionMode Same computes its own padding; remove padding or the mode";
    private static final String CAUSAL = "this mode is for sequences; use Truncate, Strict or Same";

    private static final List<StockField<Layer>> ALL = List.of(
            any(Layer.class, "layerName"),
            new StockField<>(
                    Layer.class,
                    "constraints",
                    Layer::getConstraints,
                    layer -> layer.getConstraints() == null
                            || layer.getConstraints().isEmpty(),
                    "the configuration's optimizer takes the steps and knows no constraints; remove them"));

    private static final StockField<Layer> DROPOUT = new StockField<>(
            Layer.class,
            "iDropout",
            Layer::getIDropout,
            layer -> layer.getIDropout() == null
                    || layer.getIDropout() instanceof Dropout dropout && dropout.getPSchedule() == null,
            "it cannot be repeated exactly; use dropOut(retainProbability)");

    private static final StockField<Layer> NO_DROPOUT =
            unset(Layer.class, "iDropout", Layer::getIDropout, DROPOUT_IGNORED);

    /** Deeplearning4j's initial values; attn4j's follow the configuration. */
    private static final List<StockField<? super BaseLayer>> INITIAL = List.of(
            new StockField<>(
                    BaseLayer.class,
                    "weightInitFn",
                    BaseLayer::getWeightInitFn,
                    layer -> Unset.isUnset(layer.getWeightInitFn()),
                    "initial values follow the configuration's init; remove weightInit"),
            new StockField<>(
                    BaseLayer.class,
                    "biasInit",
                    BaseLayer::getBiasInit,
                    layer -> Unset.isUnset(layer.getBiasInit()),
                    "initial values follow the configuration's init; remove biasInit"),
            only(
                    BaseLayer.class,
                    "gainInit",
                    BaseLayer::getGainInit,
                    1.0,
                    "it belongs to layer normalisation, which is not supported; remove gainInit"));

    /** What Deeplearning4j's own training would do; attn4j's does what the configuration says. */
    private static final List<StockField<? super BaseLayer>> TRAINING = List.of(
            new StockField<>(
                    BaseLayer.class,
                    "regularization",
                    BaseLayer::getRegularization,
                    layer -> isEmpty(layer.getRegularization()),
                    "the configuration's optimizer decays weights; remove l1, l2 and weightDecay"),
            new StockField<>(
                    BaseLayer.class,
                    "regularizationBias",
                    BaseLayer::getRegularizationBias,
                    layer -> isEmpty(layer.getRegularizationBias()),
                    "the configuration's optimizer decays weights; remove l1Bias, l2Bias and weightDecayBias"),
            new StockField<>(
                    BaseLayer.class,
                    "iUpdater",
                    BaseLayer::getIUpdater,
                    layer -> Unset.isUnset(layer.getIUpdater()),
                    "the configuration's optimizer takes the steps; remove updater"),
            unset(
                    BaseLayer.class,
                    "biasUpdater",
                    BaseLayer::getBiasUpdater,
                    "the configuration's optimizer takes the steps; remove biasUpdater"),
            unset(
                    BaseLayer.class,
                    "weightNoise",
                    BaseLayer::getWeightNoise,
                    "its noise cannot be repeated exactly; remove weightNoise"),
            only(
                    BaseLayer.class,
                    "gradientNormalization",
                    BaseLayer::getGradientNormalization,
                    GradientNormalization.None,
                    "attn4j does not normalise gradients; remove gradientNormalization"),
            only(
                    BaseLayer.class,
                    "gradientNormalizationThreshold",
                    BaseLayer::getGradientNormalizationThreshold,
                    1.0,
                    "attn4j does not normalise gradients; remove gradientNormalizationThreshold"));

    /** Every layer with sizes; {@link StockGraph} compares the sizes with those of the inputs. */
    private static final List<StockField<? super FeedForwardLayer>> SIZED = join(
            join(ALL, join(INITIAL, TRAINING)),
            List.of(
                    any(FeedForwardLayer.class, "nIn"),
                    any(FeedForwardLayer.class, "nOut"),
                    unset(
                            FeedForwardLayer.class,
                            "timeDistributedFormat",
                            FeedForwardLayer::getTimeDistributedFormat,
                            "attn4j has no sequences; remove it")));

    /** Layers of weights, whose dropout and activation Deeplearning4j computes. */
    private static final List<StockField<? super FeedForwardLayer>> WEIGHTED = join(
            SIZED,
            List.of(
                    DROPOUT,
                    new StockField<BaseLayer>(
                            BaseLayer.class,
                            "activationFn",
                            BaseLayer::getActivationFn,
                            layer -> isRepeatable(layer.getActivationFn()),
                            RANDOM)));

    private static final List<StockField<? super ConvolutionLayer>> CONVOLUTION = join(
            WEIGHTED,
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

    private static final List<StockField<? super Layer>> WITHOUT_WEIGHTS = join(ALL, List.of(NO_DROPOUT));

    /** The classes, in the order in which messages list them. */
    static final List<StockClass<?>> CLASSES = List.of(
            StockClass.of(ConvolutionLayer.class, CONVOLUTION),
            StockClass.of(
                    DepthwiseConvolution2D.class, CONVOLUTION, any(DepthwiseConvolution2D.class, "depthMultiplier")),
            StockClass.of(
                    DenseLayer.class,
                    WEIGHTED,
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
                    WITHOUT_WEIGHTS,
                    new StockField<ActivationLayer>(
                            ActivationLayer.class,
                            "activationFn",
                            ActivationLayer::getActivationFn,
                            layer -> isRepeatable(layer.getActivationFn()),
                            RANDOM)));

    private StockLayers() {}

    private static StockClass<BatchNormalization> normalization() {
        return StockClass.of(
                BatchNormalization.class,
                join(SIZED, List.of(NO_DROPOUT)),
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
                WITHOUT_WEIGHTS,
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
                WITHOUT_WEIGHTS,
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

    /**
     * The same for a layer of a class that is not listed, by the fields that it inherits. Initial values are not among
     * them, because such classes have defaults of their own.
     */
    static Optional<String> inheritedProblem(Layer layer) {
        Optional<String> problem = StockClass.problem(join(ALL, List.of(DROPOUT)), layer);
        return problem.isEmpty() && layer instanceof BaseLayer base ? StockClass.problem(TRAINING, base) : problem;
    }

    /** Whether backbones may use the class. */
    static boolean contains(Class<? extends Layer> type) {
        return CLASSES.stream().anyMatch(stock -> stock.type() == type);
    }

    /** The names of the classes, separated by commas. */
    static String names() {
        return CLASSES.stream().map(stock -> stock.type().getSimpleName()).collect(Collectors.joining(", "));
    }

    private static boolean isEmpty(List<?> list) {
        return list == null || list.isEmpty();
    }

    private static boolean isRepeatable(IActivation function) {
        return !(function instanceof ActivationRReLU || function instanceof ActivationPReLU);
    }

    private static boolean isUsed(int[] padding, ConvolutionMode mode) {
        return mode != ConvolutionMode.Same || Arrays.stream(padding).allMatch(pixels -> pixels == 0);
    }

    private static <C> List<StockField<? super C>> join(
            List<? extends StockField<? super C>> first, List<? extends StockField<? super C>> second) {
        return Stream.<StockField<? super C>>concat(first.stream(), second.stream())
                .toList();
    }
}
