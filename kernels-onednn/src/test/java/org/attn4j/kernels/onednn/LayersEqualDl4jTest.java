package org.attn4j.kernels.onednn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.attn4j.engine.accelerator.Precision;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer.PoolingType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;

/**
 * Compares networks on oneDNN with DL4J's: outputs and the gradients of all parameters. An error in a layer's input
 * gradient shows in the parameters of the layer before it.
 */
class LayersEqualDl4jTest {

    /** Relative to the largest value. */
    private static final double TOLERANCE = 1e-4;

    private static Supplier<Layer> convolution(
            int outputs, int kernel, int stride, int padding, Activation activation) {
        return () -> new ConvolutionLayer.Builder(kernel, kernel)
                .nOut(outputs)
                .stride(stride, stride)
                .padding(padding, padding)
                .activation(activation)
                .build();
    }

    private static Supplier<Layer> pooling(PoolingType type, int kernel, int stride, int padding) {
        return () -> new SubsamplingLayer.Builder(type)
                .kernelSize(kernel, kernel)
                .stride(stride, stride)
                .padding(padding, padding)
                .build();
    }

    /** Has no bias, because before a normalisation its gradient would be 0 but for rounding errors. */
    private static Supplier<Layer> withoutBias(int outputs, int kernel, int padding) {
        return () -> new ConvolutionLayer.Builder(kernel, kernel)
                .nOut(outputs)
                .padding(padding, padding)
                .hasBias(false)
                .build();
    }

    private static Supplier<Layer> normalization() {
        return () -> new BatchNormalization.Builder()
                .useLogStd(false)
                .gamma(0.7)
                .beta(0.2)
                .build();
    }

    private static Supplier<Layer> activation(Activation function) {
        return () -> new ActivationLayer.Builder().activation(function).build();
    }

    private static Supplier<Layer> depthwise(int kernel, int stride, int padding, boolean hasBias) {
        return () -> new DepthwiseConvolution2D.Builder(kernel, kernel)
                .stride(stride, stride)
                .padding(padding, padding)
                .hasBias(hasBias)
                .build();
    }

    private static Supplier<Layer> linear(int units, Activation activation) {
        return () -> new DenseLayer.Builder().nOut(units).activation(activation).build();
    }

    static List<LayerStack> stacks() {
        Activation relu = Activation.RELU;
        Activation none = Activation.IDENTITY;
        List<LayerStack> stacks = new ArrayList<>(List.of(
                LayerStack.of("one by one", 1, 5, convolution(4, 1, 1, 0, relu), convolution(7, 1, 1, 0, relu)),
                LayerStack.of("odd sizes", 3, 13, convolution(5, 3, 2, 1, relu), convolution(11, 5, 1, 2, relu)),
                LayerStack.of(
                        "stride over kernel", 2, 11, convolution(6, 3, 1, 1, none), convolution(4, 2, 3, 0, relu)),
                LayerStack.of("one channel", 2, 9, convolution(1, 3, 1, 1, relu), convolution(3, 3, 1, 1, none)),
                LayerStack.of("whole image", 4, 6, convolution(8, 3, 1, 1, relu), convolution(16, 6, 1, 0, relu)),
                LayerStack.of("maximum", 2, 15, convolution(6, 3, 1, 1, relu), pooling(PoolingType.MAX, 3, 2, 0)),
                LayerStack.of("padded maximum", 2, 8, convolution(5, 3, 1, 1, none), pooling(PoolingType.MAX, 3, 2, 1)),
                LayerStack.of("mean", 3, 9, convolution(7, 3, 1, 1, relu), pooling(PoolingType.AVG, 2, 2, 0)),
                LayerStack.of(
                        "mean with cropped border",
                        1,
                        10,
                        convolution(7, 3, 1, 1, relu),
                        pooling(PoolingType.AVG, 3, 3, 0)),
                LayerStack.of("linear", 5, 4, linear(17, relu), linear(9, none), linear(8, relu)),
                LayerStack.of(
                        "like AlexNet",
                        3,
                        57,
                        convolution(8, 11, 4, 5, relu),
                        pooling(PoolingType.MAX, 3, 2, 0),
                        convolution(12, 5, 1, 2, relu),
                        pooling(PoolingType.MAX, 3, 2, 0),
                        linear(20, relu)),
                LayerStack.of(
                        "same",
                        2,
                        10,
                        () -> new ConvolutionLayer.Builder(3, 3)
                                .nOut(4)
                                .stride(2, 2)
                                .convolutionMode(ConvolutionMode.Same)
                                .activation(relu)
                                .build(),
                        convolution(5, 3, 1, 1, relu)),
                LayerStack.of("dilated", 2, 12, convolution(4, 3, 1, 1, relu), () -> new ConvolutionLayer.Builder(3, 3)
                        .nOut(6)
                        .dilation(2, 2)
                        .activation(relu)
                        .build()),
                LayerStack.of("no bias", 2, 7, convolution(4, 3, 1, 1, relu), () -> new ConvolutionLayer.Builder(3, 3)
                        .nOut(6)
                        .hasBias(false)
                        .activation(relu)
                        .build())));
        stacks.addAll(normalized());
        Random random = new Random(4);
        for (int i = 0; i < 12; i++) {
            int kernel = 1 + random.nextInt(5);
            stacks.add(LayerStack.of(
                    "random " + i,
                    1 + random.nextInt(5),
                    kernel + 5 + random.nextInt(9),
                    convolution(1 + random.nextInt(40), kernel, 1 + random.nextInt(2), random.nextInt(2), relu),
                    convolution(1 + random.nextInt(40), 2, 1, 1, random.nextBoolean() ? relu : none),
                    linear(1 + random.nextInt(30), relu)));
        }
        return stacks;
    }

    /** The building blocks of residual networks and of networks with inverted residuals. */
    private static List<LayerStack> normalized() {
        Activation relu = Activation.RELU;
        Activation none = Activation.IDENTITY;
        return List.of(
                LayerStack.of("normalised", 3, 9, withoutBias(5, 3, 1), normalization()),
                LayerStack.of("normalised, relu", 3, 9, withoutBias(5, 3, 1), normalization(), activation(relu)),
                LayerStack.of("normalised pixel", 4, 3, withoutBias(6, 3, 0), normalization()),
                LayerStack.of("relu alone", 2, 7, convolution(17, 3, 2, 1, none), activation(relu)),
                LayerStack.of(
                        "inverted residual",
                        3,
                        10,
                        withoutBias(18, 1, 0),
                        normalization(),
                        activation(Activation.RELU6),
                        depthwise(3, 2, 1, false),
                        normalization(),
                        activation(Activation.RELU6),
                        withoutBias(7, 1, 0),
                        normalization()),
                LayerStack.of("depthwise with bias", 2, 11, convolution(3, 3, 1, 1, relu), depthwise(5, 1, 2, true)));
    }

    private static Map<String, double[]> accelerated(LayerStack stack, Precision precision) {
        return NetworkResults.of(
                stack.spec().withAccelerator(Optional.of(new OneDnnAccelerator()), precision), stack.batch());
    }

    private static double cosine(double[] a, double[] b) {
        double product = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int i = 0; i < a.length; i++) {
            product += a[i] * b[i];
            squaresA += a[i] * a[i];
            squaresB += b[i] * b[i];
        }
        return product / Math.sqrt(squaresA * squaresB);
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void outputsAndGradientsEqualDl4js(LayerStack stack) {
        Map<String, double[]> expected = NetworkResults.of(stack.spec(), stack.batch());
        Map<String, double[]> accelerated = accelerated(stack, Precision.FLOAT32);
        NetworkResults.assertSame(expected, accelerated, TOLERANCE);
    }

    /**
     * Rounding to 8 bits of precision moves values across the ReLU's threshold, so single gradients may differ, but not
     * the direction of the gradient vector.
     */
    @ParameterizedTest
    @MethodSource("stacks")
    void bfloat16GradientsHaveTheSameDirectionIfTheProcessorSupportsIt(LayerStack stack) {
        Optional<String> missing = new OneDnnAccelerator().unavailable(Precision.BFLOAT16);
        if (missing.isPresent()) {
            assertEquals("the processor has no bfloat16 instructions (avx512_bf16)", missing.get());
            return;
        }
        Map<String, double[]> reference = NetworkResults.of(stack.spec(), stack.batch());
        Map<String, double[]> accelerated = accelerated(stack, Precision.BFLOAT16);
        reference.forEach((what, expected) -> {
            boolean vanishes = Arrays.stream(expected).allMatch(value -> Math.abs(value) < 1e-12);
            assertTrue(vanishes || cosine(expected, accelerated.get(what)) > 0.9, what);
        });
    }
}
