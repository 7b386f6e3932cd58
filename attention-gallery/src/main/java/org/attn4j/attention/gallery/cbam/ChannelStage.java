package org.attn4j.attention.gallery.cbam;

import org.attn4j.core.array.Sigmoid;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.layer.Bottleneck;
import org.attn4j.core.layer.Maps;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * CBAM's first stage: g = sigmoid(bottleneck(mean of x) + bottleneck(max of x)), y = x * g. The bottleneck is applied
 * to means and maxima as one matrix of 2N rows.
 *
 * @param bottleneck shared by means and maxima
 */
record ChannelStage(Bottleneck bottleneck) {

    private static final String GATE = "channels";

    /** y, [N,C,H,W], a new array. */
    INDArray forward(INDArray x, Tape tape) {
        INDArray max = Maps.planes(x).max(1).reshape('c', x.size(0), x.size(1));
        INDArray logits = bottleneck.forward(Nd4j.concat(0, Maps.meanOfPixels(x), max), tape);
        INDArray gate = Sigmoid.of(half(logits, 0).add(half(logits, 1)));
        tape.keep("x", x);
        tape.keep(GATE, gate);
        tape.gate(GATE, gate);
        return x.mul(Maps.overPixels(gate));
    }

    /** dLoss/dx, a new array, from dLoss/dy. */
    INDArray backward(INDArray gradient, Tape tape) {
        INDArray x = tape.kept("x");
        INDArray gate = tape.kept(GATE);
        INDArray dz = Sigmoid.backward(Maps.sumOfPixels(gradient.mul(x)), gate);
        INDArray dpools = bottleneck.backward(Nd4j.concat(0, dz, dz), tape);
        INDArray dmean = half(dpools, 0).div(x.size(2) * x.size(3));
        INDArray dmax = Maps.firstLargest(Maps.planes(x)).muliColumnVector(Maps.column(half(dpools, 1)));
        return gradient.mul(Maps.overPixels(gate)).addi(Maps.overPixels(dmean)).addi(dmax.reshape('c', x.shape()));
    }

    /** The first (0) or second (1) N of 2N rows, a new array. */
    private static INDArray half(INDArray rows, int index) {
        long batch = rows.size(0) / 2;
        return rows.get(NDArrayIndex.interval(index * batch, (index + 1) * batch), NDArrayIndex.all())
                .dup('c');
    }
}
