package org.attn4j.engine.network;

import static org.attn4j.engine.network.StockField.any;
import static org.attn4j.engine.network.StockField.only;
import static org.attn4j.engine.network.StockField.unset;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationPReLU;
import org.nd4j.linalg.activations.impl.ActivationRReLU;

/** The rules of fields that several of Deeplearning4j's layer classes inherit, by the class that declares them. */
final class InheritedFields {

    private static final String DROPOUT_IGNORED = "Deeplearning4j drops nothing in front of this layer; call"
            + " dropOut(retainProbability) on a ConvolutionLayer, DepthwiseConvolution2D or DenseLayer";
    static final String RANDOM =
            "its slope is random or learnt and cannot be repeated exactly; use another" + " activation";

    static final List<StockField<Layer>> ALL = List.of(
            any(Layer.class, "layerName"),
            new StockField<>(
                    Layer.class,
                    "constraints",
                    Layer::getConstraints,
                    layer -> layer.getConstraints() == null
                            || layer.getConstraints().isEmpty(),
                    "the configuration's optimizer takes the steps and knows no constraints; remove them"));

    static final StockField<Layer> DROPOUT = new StockField<>(
            Layer.class,
            "iDropout",
            Layer::getIDropout,
            layer -> layer.getIDropout() == null
                    || layer.getIDropout() instanceof Dropout dropout && dropout.getPSchedule() == null,
            "it cannot be repeated exactly; use dropOut(retainProbability)");

    static final StockField<Layer> NO_DROPOUT = unset(Layer.class, "iDropout", Layer::getIDropout, DROPOUT_IGNORED);

    /** Deeplearning4j's initial values; attn4j's follow the configuration. */
    static final List<StockField<? super BaseLayer>> INITIAL = List.of(
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
    static final List<StockField<? super BaseLayer>> TRAINING = List.of(
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
    static final List<StockField<? super FeedForwardLayer>> SIZED = join(
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
    static final List<StockField<? super FeedForwardLayer>> WEIGHTED = join(
            SIZED,
            List.of(
                    DROPOUT,
                    new StockField<BaseLayer>(
                            BaseLayer.class,
                            "activationFn",
                            BaseLayer::getActivationFn,
                            layer -> isRepeatable(layer.getActivationFn()),
                            RANDOM)));

    static final List<StockField<? super Layer>> WITHOUT_WEIGHTS = join(ALL, List.of(NO_DROPOUT));

    private InheritedFields() {}

    /**
     * What a layer of a class that is not listed asks for by its inherited fields that would not be done; empty if there is
     * nothing. Initial values are not among
     * them, because such classes have defaults of their own.
     */
    static Optional<String> problem(Layer layer) {
        Optional<String> problem = StockClass.problem(join(ALL, List.of(DROPOUT)), layer);
        return problem.isEmpty() && layer instanceof BaseLayer base ? StockClass.problem(TRAINING, base) : problem;
    }

    private static boolean isEmpty(List<?> list) {
        return list == null || list.isEmpty();
    }

    static boolean isRepeatable(IActivation function) {
        return !(function instanceof ActivationRReLU || function instanceof ActivationPReLU);
    }

    static <C> List<StockField<? super C>> join(
            List<? extends StockField<? super C>> first, List<? extends StockField<? super C>> second) {
        return Stream.<StockField<? super C>>concat(first.stream(), second.stream())
                .toList();
    }
}
