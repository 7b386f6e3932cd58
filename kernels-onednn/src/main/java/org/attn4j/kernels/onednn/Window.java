package org.attn4j.kernels.onednn;

import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.inputs.InputType.InputTypeConvolutional;

/**
 * The sliding window of a convolution or pooling; all arrays are [height, width].
 *
 * @param dilations oneDNN's dilations: gaps between the pixels of a window, 0 if it is dense
 * @param paddingAfter padding that completes the last window; negative if the last pixels belong to no window
 */
record Window(
        long[] input,
        long[] kernel,
        long[] strides,
        long[] dilations,
        long[] paddingBefore,
        long[] paddingAfter,
        long[] output) {

    static Window of(
            InputTypeConvolutional input,
            InputTypeConvolutional output,
            int[] kernel,
            int[] stride,
            int[] padding,
            int[] dilation,
            ConvolutionMode mode) {
        long[] in = {input.getHeight(), input.getWidth()};
        long[] out = {output.getHeight(), output.getWidth()};
        long[] before = new long[2];
        long[] after = new long[2];
        for (int axis = 0; axis < 2; axis++) {
            long extent = (kernel[axis] - 1L) * dilation[axis] + 1;
            long total = (out[axis] - 1) * stride[axis] + extent - in[axis];
            before[axis] = mode == ConvolutionMode.Same ? Math.max(0, total) / 2 : padding[axis];
            after[axis] = total - before[axis];
        }
        return new Window(
                in, longs(kernel), longs(stride), new long[] {dilation[0] - 1L, dilation[1] - 1L}, before, after, out);
    }

    private static long[] longs(int[] values) {
        return new long[] {values[0], values[1]};
    }
}
