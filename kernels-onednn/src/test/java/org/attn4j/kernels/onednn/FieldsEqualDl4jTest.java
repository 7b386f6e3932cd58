package org.attn4j.kernels.onednn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attn4j.engine.accelerator.Precision;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.ShiftVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;

/**
 * The values of fields that backbones may set, on oneDNN: outputs and gradients equal those of Deeplearning4j's layers,
 * which tests of engine compare with formulas.
 */
class FieldsEqualDl4jTest {

    private static final double TOLERANCE = 2e-5;
    private static final int SIZE = 9;

    /** Values of a sliding window. */
    private record Window(int[] kernel, int[] stride, int[] padding, int[] dilation, ConvolutionMode mode) {}

    private static List<Window> windows() {
        ConvolutionMode truncate = ConvolutionMode.Truncate;
        int[] none = {0, 0};
        int[] one = {1, 1};
        int[] two = {2, 2};
        return List.of(
                new Window(new int[] {3, 2}, new int[] {2, 1}, new int[] {1, 0}, new int[] {1, 2}, truncate),
                new Window(new int[] {2, 3}, one, one, two, truncate),
                new Window(new int[] {3, 3}, two, none, one, ConvolutionMode.Strict),
                new Window(new int[] {2, 3}, one, none, one, ConvolutionMode.Same),
                new Window(new int[] {3, 4}, two, none, one, ConvolutionMode.Same),
                new Window(new int[] {2, 3}, one, none, two, ConvolutionMode.Same));
    }

    private static Layer stem() {
        return new ConvolutionLayer.Builder(1, 1).nOut(4).build();
    }

    private static Layer convolution(Window window) {
        return new ConvolutionLayer.Builder(window.kernel())
                .stride(window.stride())
                .padding(window.padding())
                .dilation(window.dilation())
                .convolutionMode(window.mode())
                .nOut(5)
                .build();
    }

    private static Layer depthwise(Window window, int multiplier) {
        return new DepthwiseConvolution2D.Builder(window.kernel())
                .stride(window.stride())
                .padding(window.padding())
                .dilation(window.dilation())
                .convolutionMode(window.mode())
                .depthMultiplier(multiplier)
                .build();
    }

    private static Layer pooling(Window window, SubsamplingLayer.PoolingType type) {
        return new SubsamplingLayer.Builder(type)
                .kernelSize(window.kernel())
                .stride(window.stride())
                .padding(window.padding())
                .dilation(window.dilation())
                .convolutionMode(window.mode())
                .build();
    }

    private static Layer globalPooling(PoolingType type, boolean collapse) {
        return new GlobalPoolingLayer.Builder()
                .poolingType(type)
                .collapseDimensions(collapse)
                .build();
    }

    private static LayerStack joined(ElementWiseVertex.Op op) {
        return new LayerStack("element-wise " + op, 2, SIZE, (graph, images) -> {
            graph.addLayer("stem", stem(), images);
            graph.addLayer("other", stem(), images);
            graph.addVertex("shifted", new ShiftVertex(0.3), "other");
            graph.addVertex("joined", new ElementWiseVertex(op), "stem", "shifted");
            graph.addLayer("relu", new ActivationLayer(Activation.RELU), "joined");
            return "relu";
        });
    }

    private static List<LayerStack> stacks() {
        List<LayerStack> stacks = new ArrayList<>();
        for (Window window : windows()) {
            int number = stacks.size();
            stacks.add(LayerStack.of(
                    "convolution " + number, 2, SIZE, FieldsEqualDl4jTest::stem, () -> convolution(window)));
            stacks.add(LayerStack.of(
                    "depthwise " + number, 2, SIZE, FieldsEqualDl4jTest::stem, () -> depthwise(window, 1)));
            stacks.add(
                    LayerStack.of("wider " + number, 2, SIZE, FieldsEqualDl4jTest::stem, () -> depthwise(window, 2)));
            stacks.add(LayerStack.of(
                    "maximum " + number,
                    2,
                    SIZE,
                    FieldsEqualDl4jTest::stem,
                    () -> pooling(window, SubsamplingLayer.PoolingType.MAX)));
            stacks.add(LayerStack.of(
                    "mean " + number,
                    2,
                    SIZE,
                    FieldsEqualDl4jTest::stem,
                    () -> pooling(window, SubsamplingLayer.PoolingType.AVG)));
        }
        for (PoolingType type : List.of(PoolingType.AVG, PoolingType.MAX, PoolingType.SUM)) {
            stacks.add(LayerStack.of(
                    "global " + type, 2, SIZE, FieldsEqualDl4jTest::stem, () -> globalPooling(type, true)));
            stacks.add(LayerStack.of(
                    "global " + type + " to a map",
                    2,
                    SIZE,
                    FieldsEqualDl4jTest::stem,
                    () -> globalPooling(type, false)));
        }
        for (Activation activation :
                List.of(Activation.TANH, Activation.LEAKYRELU, Activation.RELU6, Activation.GELU)) {
            stacks.add(LayerStack.of(
                    activation + " everywhere",
                    2,
                    SIZE,
                    () -> new ConvolutionLayer.Builder(3, 3)
                            .nOut(4)
                            .activation(activation)
                            .build(),
                    () -> new DepthwiseConvolution2D.Builder(2, 2)
                            .activation(activation)
                            .build(),
                    () -> new ActivationLayer(activation),
                    () -> new DenseLayer.Builder()
                            .nOut(6)
                            .hasBias(false)
                            .activation(activation)
                            .build()));
        }
        // Without a bias, whose gradient before a normalisation consists of rounding errors.
        stacks.add(LayerStack.of(
                "normalisation with other numbers",
                2,
                SIZE,
                () -> new ConvolutionLayer.Builder(1, 1).nOut(4).hasBias(false).build(),
                () -> new BatchNormalization.Builder()
                        .eps(0.3)
                        .decay(0.6)
                        .gamma(0.4)
                        .beta(-0.2)
                        .useLogStd(false)
                        .build()));
        for (ElementWiseVertex.Op op : ElementWiseVertex.Op.values()) {
            stacks.add(joined(op));
        }
        return stacks;
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void outputsAndGradientsEqualDl4js(LayerStack stack) {
        NetworkResults.assertSame(
                NetworkResults.of(stack.spec(), stack.batch()),
                NetworkResults.of(
                        stack.spec().withAccelerator(Optional.of(new OneDnnAccelerator()), Precision.FLOAT32),
                        stack.batch()),
                TOLERANCE);
    }
}
