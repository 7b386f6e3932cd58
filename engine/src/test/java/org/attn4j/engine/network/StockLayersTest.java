package org.attn4j.engine.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.core.error.PluginException;
import org.attn4j.engine.placement.AttentionPlan;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.constraint.NonNegativeConstraint;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.dropout.GaussianDropout;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.weightnoise.DropConnect;
import org.deeplearning4j.nn.weights.WeightInitConstant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.impl.ActivationRReLU;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.learning.regularization.L2Regularization;

/** Each field of each class that backbones may use is listed; values that would be ignored are rejected. */
class StockLayersTest {

    private static final String NCHW = "NHWC, but attn4j's feature maps are NCHW; remove the data format";
    private static final String CUDNN = ", but attn4j chooses kernels itself; remove it";
    private static final String INIT = ", but initial values follow the configuration's init; remove ";
    private static final String DECAY =
            " = [L2Regularization], but the configuration's optimizer decays weights; remove ";
    private static final String STEPS = ", but the configuration's optimizer takes the steps; remove ";
    private static final String RANDOM =
            ", but its slope is random or learnt and cannot be repeated exactly; use another activation";
    private static final String PNORM = ", but it belongs to PNORM, which is not supported; remove it";
    private static final String CAUSAL =
            "convolutionMode = Causal, but this mode is for sequences; use Truncate, Strict or Same";
    private static final String NO_DROPOUT = "iDropout = Dropout, but Deeplearning4j drops nothing in front of this"
            + " layer; call dropOut(retainProbability) on a ConvolutionLayer, DepthwiseConvolution2D or DenseLayer";

    /** A value that is not honoured, and what the message says about it. */
    private record Bad(Object value, String message) {}

    /** By declaring class and field; a key with the layer's own class takes precedence. */
    private static final Map<String, Bad> BAD = new HashMap<>();

    private static void bad(String field, Object value, String message) {
        BAD.put(field, new Bad(value, message));
    }

    static {
        bad(
                "Layer.constraints",
                List.of(new NonNegativeConstraint()),
                "constraints = [NonNegativeConstraint], but the configuration's optimizer takes the steps and knows no"
                        + " constraints; remove them");
        bad(
                "Layer.iDropout",
                new GaussianDropout(0.5),
                "iDropout = GaussianDropout, but it cannot be repeated exactly; use dropOut(retainProbability)");
        bad("BatchNormalization.iDropout", new Dropout(0.5), NO_DROPOUT);
        bad("SubsamplingLayer.iDropout", new Dropout(0.5), NO_DROPOUT);
        bad("GlobalPoolingLayer.iDropout", new Dropout(0.5), NO_DROPOUT);
        bad("ActivationLayer.iDropout", new Dropout(0.5), NO_DROPOUT);
        bad(
                "BaseLayer.weightInitFn",
                new WeightInitConstant(0),
                "weightInitFn = WeightInitConstant" + INIT + "weightInit");
        bad("BaseLayer.biasInit", 0.0, "biasInit = 0.0" + INIT + "biasInit");
        bad(
                "BaseLayer.gainInit",
                2.0,
                "gainInit = 2.0, but it belongs to layer normalisation, which is not supported; remove gainInit");
        bad(
                "BaseLayer.regularization",
                List.of(new L2Regularization(0.1)),
                "regularization" + DECAY + "l1, l2 and weightDecay");
        bad(
                "BaseLayer.regularizationBias",
                List.of(new L2Regularization(0.1)),
                "regularizationBias" + DECAY + "l1Bias, l2Bias and weightDecayBias");
        bad("BaseLayer.iUpdater", new NoOp(), "iUpdater = NoOp" + STEPS + "updater");
        bad("BaseLayer.biasUpdater", new Sgd(0.1), "biasUpdater = Sgd" + STEPS + "biasUpdater");
        bad(
                "BaseLayer.weightNoise",
                new DropConnect(0.5),
                "weightNoise = DropConnect, but its noise cannot be repeated exactly; remove weightNoise");
        bad(
                "BaseLayer.gradientNormalization",
                GradientNormalization.ClipL2PerLayer,
                "gradientNormalization = ClipL2PerLayer, but attn4j does not normalise gradients; remove"
                        + " gradientNormalization");
        bad(
                "BaseLayer.gradientNormalizationThreshold",
                2.0,
                "gradientNormalizationThreshold = 2.0, but attn4j does not normalise gradients; remove"
                        + " gradientNormalizationThreshold");
        bad(
                "BaseLayer.activationFn",
                new ActivationRReLU(),
                "activationFn = rrelu(l=0.125, u=0.3333333333333333)" + RANDOM);
        bad(
                "ActivationLayer.activationFn",
                new ActivationRReLU(),
                "activationFn = rrelu(l=0.125, u=0.3333333333333333)" + RANDOM);
        bad(
                "BatchNormalization.activationFn",
                Activation.RELU.getActivationFunction(),
                "activationFn = relu, but Deeplearning4j applies no activation in this layer; add an ActivationLayer"
                        + " after it");
        bad(
                "FeedForwardLayer.timeDistributedFormat",
                RNNFormat.NCW,
                "timeDistributedFormat = NCW, but attn4j has no sequences; remove it");
        bad("ConvolutionLayer.convolutionMode", ConvolutionMode.Causal, CAUSAL);
        bad(
                "ConvolutionLayer.padding",
                new int[] {1, 1},
                "padding = [1, 1], but convolutionMode Same computes its own padding; remove padding or the mode");
        bad("ConvolutionLayer.cnn2dDataFormat", CNN2DFormat.NHWC, "cnn2dDataFormat = " + NCHW);
        bad("ConvolutionLayer.cudnnAllowFallback", false, "cudnnAllowFallback = false" + CUDNN);
        bad(
                "ConvolutionLayer.cudnnAlgoMode",
                ConvolutionLayer.AlgoMode.NO_WORKSPACE,
                "cudnnAlgoMode = NO_WORKSPACE" + CUDNN);
        bad("ConvolutionLayer.cudnnFwdAlgo", ConvolutionLayer.FwdAlgo.FFT, "cudnnFwdAlgo = FFT" + CUDNN);
        bad(
                "ConvolutionLayer.cudnnBwdFilterAlgo",
                ConvolutionLayer.BwdFilterAlgo.FFT,
                "cudnnBwdFilterAlgo = FFT" + CUDNN);
        bad("ConvolutionLayer.cudnnBwdDataAlgo", ConvolutionLayer.BwdDataAlgo.FFT, "cudnnBwdDataAlgo = FFT" + CUDNN);
        bad(
                "DenseLayer.hasLayerNorm",
                true,
                "hasLayerNorm = true, but attn4j cannot name the tensors of its layer normalisation; remove"
                        + " hasLayerNorm");
        bad(
                "BatchNormalization.isMinibatch",
                false,
                "isMinibatch = false, but attn4j trains on batches; remove minibatch");
        bad(
                "BatchNormalization.lockGammaBeta",
                true,
                "lockGammaBeta = true, but Deeplearning4j's fixed gamma and beta are not supported; remove"
                        + " lockGammaBeta");
        bad("BatchNormalization.cudnnAllowFallback", false, "cudnnAllowFallback = false" + CUDNN);
        bad(
                "BatchNormalization.useLogStd",
                true,
                "useLogStd = true, but a variance that is kept as a logarithm could not be updated exactly; call"
                        + " useLogStd(false)");
        bad("BatchNormalization.cnn2DFormat", CNN2DFormat.NHWC, "cnn2DFormat = " + NCHW);
        bad("SubsamplingLayer.convolutionMode", ConvolutionMode.Causal, CAUSAL);
        bad(
                "SubsamplingLayer.padding",
                new int[] {1, 0},
                "padding = [1, 0], but convolutionMode Same computes its own padding; remove padding or the mode");
        bad(
                "SubsamplingLayer.poolingType",
                PoolingType.SUM,
                "poolingType = SUM, but Deeplearning4j's kernels compute MAX and AVG only; use one of them");
        bad("SubsamplingLayer.pnorm", 2, "pnorm = 2" + PNORM);
        bad("SubsamplingLayer.eps", 0.1, "eps = 0.1" + PNORM);
        bad("SubsamplingLayer.cudnnAllowFallback", false, "cudnnAllowFallback = false" + CUDNN);
        bad("SubsamplingLayer.cnn2dDataFormat", CNN2DFormat.NHWC, "cnn2dDataFormat = " + NCHW);
        bad(
                "SubsamplingLayer.avgPoolIncludePadInDivisor",
                true,
                "avgPoolIncludePadInDivisor = true, but Deeplearning4j's kernels ignore it; remove it");
        bad(
                "GlobalPoolingLayer.poolingType",
                PoolingType.PNORM,
                "poolingType = PNORM, but its gradient is not finite where a channel is 0; use MAX, AVG or SUM");
        bad(
                "GlobalPoolingLayer.poolingDimensions",
                new int[] {2},
                "poolingDimensions = [2], but Deeplearning4j computes the output's shape as if all pixels were pooled;"
                        + " remove it");
        bad("GlobalPoolingLayer.pnorm", 3, "pnorm = 3" + PNORM);
    }

    private static Layer layer(Class<?> type) {
        if (type == ConvolutionLayer.class) {
            return new ConvolutionLayer.Builder(3, 3).nOut(2).build();
        }
        if (type == DepthwiseConvolution2D.class) {
            return new DepthwiseConvolution2D.Builder(3, 3).build();
        }
        if (type == DenseLayer.class) {
            return new DenseLayer.Builder().nOut(2).build();
        }
        if (type == BatchNormalization.class) {
            return new BatchNormalization.Builder().useLogStd(false).build();
        }
        if (type == SubsamplingLayer.class) {
            return new SubsamplingLayer.Builder().build();
        }
        if (type == GlobalPoolingLayer.class) {
            return new GlobalPoolingLayer.Builder().build();
        }
        return new ActivationLayer.Builder().activation(Activation.RELU).build();
    }

    private static String key(Class<?> type, StockField<?> field) {
        String own = type.getSimpleName() + "." + field.name();
        return BAD.containsKey(own) ? own : field.declaring().getSimpleName() + "." + field.name();
    }

    private static List<StockClass<?>> classes() {
        return Stream.concat(StockLayers.CLASSES.stream(), StockVertices.CLASSES.stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("classes")
    void everyFieldOfTheClassIsListedOnce(StockClass<?> stock) {
        Set<String> declared = new TreeSet<>();
        for (Class<?> type = stock.type(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    declared.add(type.getSimpleName() + "." + field.getName());
                }
            }
        }
        List<String> listed = stock.fields().stream()
                .map(field -> field.declaring().getSimpleName() + "." + field.name())
                .toList();
        assertEquals(declared, new TreeSet<>(listed));
        assertEquals(declared.size(), listed.size(), "a field is listed twice: " + listed);
    }

    private static List<StockClass<?>> layers() {
        return StockLayers.CLASSES;
    }

    @ParameterizedTest
    @MethodSource("layers")
    void eachValueThatIsNotHonouredIsRejectedWithTheRemedy(StockClass<?> stock) throws ReflectiveOperationException {
        Blueprint.of(spec(layer(stock.type())));
        List<String> found = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (StockField<?> field : stock.fields()) {
            if (field.rule().isEmpty()) {
                continue;
            }
            Layer layer = layer(stock.type());
            if (field.name().equals("padding")) {
                set(layer, field.declaring(), "convolutionMode", ConvolutionMode.Same);
            }
            Bad bad = BAD.get(key(stock.type(), field));
            set(layer, field.declaring(), field.name(), bad.value());
            expected.add("layer before of backbone org.attn4j.engine.network.SmallBackbone, a "
                    + stock.type().getSimpleName() + ", has " + bad.message());
            found.add(message(layer));
        }
        assertEquals(String.join("\n", expected), String.join("\n", found));
    }

    @Test
    void noLineOfTheTableIsUnused() {
        Set<String> used = StockLayers.CLASSES.stream()
                .flatMap(stock -> stock.fields().stream()
                        .filter(field -> !field.rule().isEmpty())
                        .map(field -> key(stock.type(), field)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(used, new TreeSet<>(BAD.keySet()));
    }

    private static void set(Layer layer, Class<?> declaring, String name, Object value)
            throws ReflectiveOperationException {
        Field field = declaring.getDeclaredField(name);
        field.setAccessible(true);
        field.set(layer, value);
    }

    private static String message(Layer layer) {
        return assertThrows(PluginException.class, () -> Blueprint.of(spec(layer)), () -> "accepted: " + layer)
                .getMessage();
    }

    private static NetworkSpec spec(Layer layer) {
        Backbone backbone = SmallBackbone.with(() -> layer);
        return NetworkSpec.of(
                backbone, AttentionPlan.resolve(backbone, List.of()), 2, SmallBackbone.SIZE, InitScheme.PADDLE, 1);
    }

    /** DL4J writes defaults and sizes into a layer; they must not look like the backbone's wishes. */
    @Test
    void aLayerThatAnEarlierNetworkUsedIsAccepted() {
        Layer layer = layer(ConvolutionLayer.class);
        NetworkSpec spec = spec(layer);
        assertEquals(Blueprint.of(spec).layerFacts(), Blueprint.of(spec).layerFacts());
    }

    @Test
    void sizesThatContradictTheInputAreRejected() {
        String owner = "layer before of backbone org.attn4j.engine.network.SmallBackbone, a ";
        String remedy = "; remove it, or correct the layer before";
        assertEquals(
                List.of(
                        owner + "ConvolutionLayer, has nIn = 7, but its input makes it 5" + remedy,
                        owner + "DenseLayer, has nIn = 7, but its input makes it 180" + remedy,
                        owner + "BatchNormalization, has nIn = 7, but its input makes it 5" + remedy,
                        owner + "BatchNormalization, has nOut = 7, but its input makes it 5" + remedy,
                        owner + "DepthwiseConvolution2D, has nIn = 7, but its input makes it 5" + remedy),
                Stream.of(
                                new ConvolutionLayer.Builder(1, 1)
                                        .nIn(7)
                                        .nOut(2)
                                        .build(),
                                new DenseLayer.Builder().nIn(7).nOut(2).build(),
                                new BatchNormalization.Builder()
                                        .nIn(7)
                                        .useLogStd(false)
                                        .build(),
                                new BatchNormalization.Builder()
                                        .nIn(5)
                                        .nOut(7)
                                        .useLogStd(false)
                                        .build(),
                                new DepthwiseConvolution2D.Builder(1, 1).nIn(7).build())
                        .map(StockLayersTest::message)
                        .toList());
        Blueprint.of(spec(new ConvolutionLayer.Builder(1, 1).nIn(5).nOut(2).build()));
    }

    @Test
    void anUnlistedClassIsRejectedByNameWithTheList() {
        Layer layer = new org.deeplearning4j.nn.conf.layers.PReLULayer.Builder().build();
        assertEquals(
                "layer before of backbone org.attn4j.engine.network.SmallBackbone is a PReLULayer, which attn4j does not"
                        + " support; use ConvolutionLayer, DepthwiseConvolution2D, DenseLayer, BatchNormalization,"
                        + " SubsamplingLayer, GlobalPoolingLayer, ActivationLayer",
                message(layer));
        // A subclass computes something else.
        assertEquals(
                "layer before of backbone org.attn4j.engine.network.SmallBackbone is a Deconvolution2D, which attn4j does"
                        + " not support; use "
                        + StockLayers.names(),
                message(new org.deeplearning4j.nn.conf.layers.Deconvolution2D.Builder(2, 2)
                        .nOut(2)
                        .build()));
    }
}
