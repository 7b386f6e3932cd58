package org.attn4j.engine.network;

import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.conf.ConvolutionMode;

/** A window in both dimensions; rectangular, so that exchanged axes would be found. */
record StockWindow(int[] kernel, int[] stride, int[] padding, int[] dilation, ConvolutionMode mode) {

    int out(int axis) {
        int extent = (kernel[axis] - 1) * dilation[axis] + 1;
        return mode == ConvolutionMode.Same
                ? (StockCase.SIZE + stride[axis] - 1) / stride[axis]
                : (StockCase.SIZE + 2 * padding[axis] - extent) / stride[axis] + 1;
    }

    private int before(int axis) {
        int extent = (kernel[axis] - 1) * dilation[axis] + 1;
        return mode == ConvolutionMode.Same
                ? Math.max(0, (out(axis) - 1) * stride[axis] + extent - StockCase.SIZE) / 2
                : padding[axis];
    }

    /** Calls back with the kernel's index and the value of each pixel of a window that is not padding. */
    void forEach(double[] image, int channel, int y, int x, KernelPixel body) {
        for (int i = 0; i < kernel[0]; i++) {
            for (int j = 0; j < kernel[1]; j++) {
                int row = y * stride[0] + i * dilation[0] - before(0);
                int column = x * stride[1] + j * dilation[1] - before(1);
                if (row >= 0 && row < StockCase.SIZE && column >= 0 && column < StockCase.SIZE) {
                    body.accept(i * kernel[1] + j, image[(channel * StockCase.SIZE + row) * StockCase.SIZE + column]);
                }
            }
        }
    }

    double[] map(int channels, Output output) {
        double[] map = new double[channels * out(0) * out(1)];
        int index = 0;
        for (int c = 0; c < channels; c++) {
            for (int y = 0; y < out(0); y++) {
                for (int x = 0; x < out(1); x++) {
                    map[index++] = output.at(c, y, x);
                }
            }
        }
        return map;
    }

    @Override
    public String toString() {
        return Arrays.toString(kernel()) + " stride " + Arrays.toString(stride()) + " padding "
                + Arrays.toString(padding()) + " dilation " + Arrays.toString(dilation()) + " "
                + mode();
    }

    @FunctionalInterface
    interface KernelPixel {
        void accept(int index, double value);
    }

    @FunctionalInterface
    interface Output {
        double at(int channel, int y, int x);
    }

    private static StockWindow window(int kernel, int stride, int padding, int dilation, ConvolutionMode mode) {
        return new StockWindow(
                new int[] {kernel, kernel + 1},
                new int[] {stride, stride},
                new int[] {padding, padding},
                new int[] {dilation, dilation},
                mode);
    }

    /** StockWindows of several kernels, strides, paddings, dilations and modes. */
    static List<StockWindow> all() {
        ConvolutionMode truncate = ConvolutionMode.Truncate;
        return List.of(
                window(2, 1, 0, 1, truncate),
                new StockWindow(new int[] {3, 2}, new int[] {2, 1}, new int[] {1, 0}, new int[] {1, 2}, truncate),
                window(2, 1, 1, 2, truncate),
                new StockWindow(
                        new int[] {3, 3}, new int[] {2, 2}, new int[] {0, 0}, new int[] {1, 1}, ConvolutionMode.Strict),
                window(2, 1, 0, 1, ConvolutionMode.Same),
                window(3, 2, 0, 1, ConvolutionMode.Same),
                window(2, 1, 0, 2, ConvolutionMode.Same));
    }
}
