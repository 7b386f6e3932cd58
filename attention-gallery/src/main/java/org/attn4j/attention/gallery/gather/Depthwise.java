package org.attn4j.attention.gallery.gather;

import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A product of windows with one kernel per channel: z[m,c] = sum_k windows[m,c,k] w[c,k], no bias.
 *
 * @param weight the name of w, [C,1,height,width] with height * width = K
 */
record Depthwise(String weight) {

    Weight weight(int channels, int height, int width) {
        return Weight.of(weight, new Init.Convolution(height * width), channels, 1, height, width);
    }

    /** z, [M,C]. */
    INDArray forward(INDArray windows, Tape tape) {
        return windows.mul(kernels(windows, tape)).sum(2);
    }

    /** dLoss/dwindows, [M,C,K], a new array; adds the gradient of w. */
    INDArray backward(INDArray gradient, INDArray windows, Tape tape) {
        INDArray dz = gradient.reshape('c', windows.size(0), windows.size(1), 1);
        tape.addGradient(weight, windows.mul(dz).sum(0));
        return dz.mul(kernels(windows, tape));
    }

    private INDArray kernels(INDArray windows, Tape tape) {
        return tape.weight(weight).reshape('c', 1, windows.size(1), windows.size(2));
    }
}
