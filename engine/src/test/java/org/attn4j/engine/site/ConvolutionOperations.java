package org.attn4j.engine.site;

import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Conv1DConfig;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Conv2DConfig;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.DeConv2DConfig;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.PaddingMode;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Pooling2DConfig;
import org.nd4j.linalg.factory.Nd4j;

/** Convolutions, pooling and windows. ND4J's kernels are [kh,kw,in,out]. */
final class ConvolutionOperations {

    private ConvolutionOperations() {}

    /** Size, stride, padding and dilation, all in pixels. */
    private record Window(int size, int stride, int padding, int dilation) {

        int output(int input) {
            return (input + 2 * padding - dilation * (size - 1) - 1) / stride + 1;
        }

        int source(int output, int offset) {
            return output * stride - padding + offset * dilation;
        }

        Conv2DConfig convolution() {
            return Conv2DConfig.builder()
                    .kH(size)
                    .kW(size)
                    .sH(stride)
                    .sW(stride)
                    .pH(padding)
                    .pW(padding)
                    .dH(dilation)
                    .dW(dilation)
                    .dataFormat("NCHW")
                    .build();
        }

        Pooling2DConfig pooling() {
            return Pooling2DConfig.builder()
                    .kH(size)
                    .kW(size)
                    .sH(stride)
                    .sW(stride)
                    .pH(padding)
                    .pW(padding)
                    .dH(dilation)
                    .dW(dilation)
                    .build();
        }
    }

    private static final Window PIXEL = new Window(1, 1, 0, 1);
    private static final Window THREE = new Window(3, 1, 1, 1);
    private static final List<Window> WINDOWS = List.of(PIXEL, THREE, new Window(3, 2, 1, 1), new Window(3, 1, 2, 2));

    static void addTo(OperationCases cases) {
        for (int[] shape : OperationCases.MAPS) {
            for (int outputs : new int[] {1, 2}) {
                for (Window window : WINDOWS) {
                    convolutions(cases, shape, outputs, window);
                }
                separable(cases, shape, outputs);
            }
            for (Window window : List.of(PIXEL, THREE, new Window(2, 1, 1, 1), new Window(3, 2, 1, 1))) {
                pooling(cases, shape, window);
            }
            others(cases, shape);
        }
    }

    private static void convolutions(OperationCases cases, int[] s, int outputs, Window window) {
        int[] kernel = {window.size, window.size, s[1], outputs};
        cases.add(
                "conv2d",
                s,
                kernel,
                (g, x, w) -> g.cnn().conv2d(x, w, window.convolution()),
                (x, w) -> convolution(x, w, window));
        cases.add(
                "conv2d",
                s,
                new int[] {outputs},
                (g, x, w) -> g.cnn()
                        .conv2d(x, g.constant(Nd4j.ones(DataType.DOUBLE, longs(kernel))), w, window.convolution()),
                (x, w) -> convolution(x, PlainArray.of(kernel, i -> 1), window)
                        .zip(w.reshape(outputs, 1, 1), Double::sum));
        if (window.dilation == 1) {
            cases.add(
                    "depthWiseConv2d",
                    s,
                    kernel,
                    (g, x, w) -> g.cnn().depthWiseConv2d(x, w, window.convolution()),
                    (x, w) -> depthwise(x, w, window));
            cases.add(
                    "depthWiseConv2d",
                    s,
                    new int[] {s[1] * outputs},
                    (g, x, w) -> g.cnn()
                            .depthWiseConv2d(
                                    x, g.constant(Nd4j.ones(DataType.DOUBLE, longs(kernel))), w, window.convolution()),
                    (x, w) -> depthwise(x, PlainArray.of(kernel, i -> 1), window)
                            .zip(w.reshape(s[1] * outputs, 1, 1), Double::sum));
        }
    }

    private static void separable(OperationCases cases, int[] s, int outputs) {
        int[] depth = {3, 3, s[1], outputs};
        int[] point = {1, 1, s[1] * outputs, 2};
        cases.add(
                "separableConv2d",
                s,
                depth,
                (g, x, w) -> g.cnn()
                        .separableConv2d(
                                x, w, g.constant(Nd4j.ones(DataType.DOUBLE, longs(point))), THREE.convolution()),
                (x, w) -> convolution(depthwise(x, w, THREE), PlainArray.of(point, i -> 1), PIXEL));
        cases.add(
                "separableConv2d",
                s,
                point,
                (g, x, w) -> g.cnn()
                        .separableConv2d(
                                x, g.constant(Nd4j.ones(DataType.DOUBLE, longs(depth))), w, THREE.convolution()),
                (x, w) -> convolution(depthwise(x, PlainArray.of(depth, i -> 1), THREE), w, PIXEL));
    }

    private static void pooling(OperationCases cases, int[] shape, Window window) {
        List<int[]> one = List.of(shape);
        cases.arrays(
                "maxPooling2d", one, (g, x) -> g.cnn().maxPooling2d(x, window.pooling()), x -> pool(x, window, true));
        // ND4J's average does not count padding.
        cases.arrays(
                "avgPooling2d", one, (g, x) -> g.cnn().avgPooling2d(x, window.pooling()), x -> pool(x, window, false));
    }

    private static void others(OperationCases cases, int[] s) {
        cases.arrays(
                "im2Col",
                List.of(s),
                (g, x) -> g.cnn().im2Col(x, THREE.convolution()),
                x -> PlainArray.of(
                        new int[] {s[0], s[1], 3, 3, s[2], s[3]},
                        i -> x.padded(i[0], i[1], i[4] - 1 + i[2], i[5] - 1 + i[3])));
        cases.add(
                "biasAdd",
                s,
                new int[] {s[1]},
                (g, x, w) -> g.nn().biasAdd(x, w, true),
                (x, w) -> x.zip(w.reshape(s[1], 1, 1), Double::sum));
        cases.add(
                "deconv2d",
                s,
                new int[] {2, 2, 2, s[1]},
                (g, x, w) -> g.cnn()
                        .deconv2d(
                                x,
                                w,
                                DeConv2DConfig.builder()
                                        .kH(2)
                                        .kW(2)
                                        .sH(2)
                                        .sW(2)
                                        .dataFormat("NCHW")
                                        .build()),
                (x, w) -> PlainArray.of(new int[] {s[0], 2, 2 * s[2], 2 * s[3]}, i -> {
                    double sum = 0;
                    for (int c = 0; c < s[1]; c++) {
                        sum += x.at(i[0], c, i[2] / 2, i[3] / 2) * w.at(i[2] % 2, i[3] % 2, i[1], c);
                    }
                    return sum;
                }));
        // As over channels: [N,C,W], kernels [k,in,out].
        int[] sequence = {s[0], s[1], s[2] * s[3]};
        cases.add(
                "conv1d",
                sequence,
                new int[] {3, s[1], 2},
                (g, x, w) -> g.cnn()
                        .conv1d(
                                x,
                                w,
                                Conv1DConfig.builder()
                                        .k(3)
                                        .s(1)
                                        .p(0)
                                        .d(1)
                                        .paddingMode(PaddingMode.SAME)
                                        .dataFormat("NCW")
                                        .build()),
                (x, w) -> PlainArray.of(new int[] {s[0], 2, sequence[2]}, i -> {
                    double sum = 0;
                    for (int c = 0; c < s[1]; c++) {
                        for (int k = 0; k < 3; k++) {
                            sum += x.padded(i[0], c, i[2] - 1 + k) * w.at(k, c, i[1]);
                        }
                    }
                    return sum;
                }));
    }

    private static PlainArray convolution(PlainArray x, PlainArray w, Window window) {
        int[] sizes = {x.size(0), w.size(3), window.output(x.size(2)), window.output(x.size(3))};
        return PlainArray.of(sizes, i -> {
            double sum = 0;
            for (int c = 0; c < x.size(1); c++) {
                sum += product(x, i, c, w, c, i[1], window);
            }
            return sum;
        });
    }

    private static PlainArray depthwise(PlainArray x, PlainArray w, Window window) {
        int multiplier = w.size(3);
        int[] sizes = {x.size(0), x.size(1) * multiplier, window.output(x.size(2)), window.output(x.size(3))};
        return PlainArray.of(
                sizes, i -> product(x, i, i[1] / multiplier, w, i[1] / multiplier, i[1] % multiplier, window));
    }

    /** One window of a channel, times one plane of the kernel. */
    private static double product(
            PlainArray x, int[] output, int channel, PlainArray w, int in, int out, Window window) {
        double sum = 0;
        for (int r = 0; r < window.size; r++) {
            for (int c = 0; c < window.size; c++) {
                sum += x.padded(output[0], channel, window.source(output[2], r), window.source(output[3], c))
                        * w.at(r, c, in, out);
            }
        }
        return sum;
    }

    private static PlainArray pool(PlainArray x, Window window, boolean max) {
        int[] sizes = {x.size(0), x.size(1), window.output(x.size(2)), window.output(x.size(3))};
        return PlainArray.of(sizes, i -> {
            double largest = Double.NEGATIVE_INFINITY;
            double sum = 0;
            int counted = 0;
            for (int r = 0; r < window.size; r++) {
                for (int c = 0; c < window.size; c++) {
                    int row = window.source(i[2], r);
                    int column = window.source(i[3], c);
                    if (row >= 0 && row < x.size(2) && column >= 0 && column < x.size(3)) {
                        double value = x.at(i[0], i[1], row, column);
                        largest = Math.max(largest, value);
                        sum += value;
                        counted++;
                    }
                }
            }
            return max ? largest : sum / counted;
        });
    }

    private static long[] longs(int[] sizes) {
        return Arrays.stream(sizes).asLongStream().toArray();
    }
}
