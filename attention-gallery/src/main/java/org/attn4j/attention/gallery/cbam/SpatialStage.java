package org.attn4j.attention.gallery.cbam;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attn4j.core.array.Sigmoid;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.layer.BandedConvolution;
import org.attn4j.core.layer.BatchNorm;
import org.attn4j.core.layer.Maps;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * CBAM's second stage: q = sigmoid(norm(convolution([max over C, mean over C]))), y = x * q.
 *
 * @param kernel k, odd
 * @param norm the normalisation after the convolution; empty if there is none
 */
record SpatialStage(int kernel, Optional<BatchNorm> norm) {

    private static final String WEIGHT = "spatial";
    private static final String INPUT = "spatial/x";
    private static final String ROWS = "spatial/rows";
    private static final String GATE = "pixels";
    private static final int POOL_COUNT = 2;

    List<Weight> weights() {
        int fanIn = POOL_COUNT * kernel * kernel;
        List<Weight> weights = new ArrayList<>();
        weights.add(Weight.of(WEIGHT, new Init.Convolution(fanIn), 1, POOL_COUNT, kernel, kernel));
        norm.ifPresent(layer -> weights.addAll(layer.weights(1)));
        return weights;
    }

    long multiplyAdds(FeatureShape shape) {
        return (long) POOL_COUNT * kernel * kernel * shape.pixels();
    }

    /** y, [N,C,H,W], a new array. */
    INDArray forward(INDArray x, Tape tape) {
        INDArray pools = Nd4j.concat(1, x.max(true, 1), x.mean(true, 1));
        INDArray rows = convolution().rows(pools);
        INDArray z = Maps.column(convolution().forward(rows, tape.weight(WEIGHT), x.size(3)));
        INDArray logits = norm.map(layer -> layer.forward(z, tape)).orElse(z);
        INDArray gate = Sigmoid.of(logits).reshape('c', x.size(0), 1, x.size(2), x.size(3));
        tape.keep(INPUT, x);
        tape.keep(ROWS, rows);
        tape.keep(GATE, gate);
        tape.gate(GATE, gate);
        return x.mul(gate);
    }

    /** dLoss/dx, a new array, from dLoss/dy. */
    INDArray backward(INDArray gradient, Tape tape) {
        INDArray x = tape.kept(INPUT);
        INDArray gate = tape.kept(GATE);
        INDArray dlogits = Maps.column(Sigmoid.backward(gradient.mul(x).sum(true, 1), gate));
        INDArray dz = norm.map(layer -> layer.backward(dlogits, tape))
                .orElse(dlogits)
                .reshape('c', x.size(0) * x.size(2), x.size(3));
        tape.addGradient(WEIGHT, convolution().weightGradient(tape.kept(ROWS), dz));
        INDArray dpools =
                convolution().mapGradient(dz, tape.weight(WEIGHT), x.size(0), POOL_COUNT, x.size(2), x.size(3));
        INDArray dmax = Maps.firstLargest(x).muli(pool(dpools, 0));
        return dmax.addi(gradient.mul(gate)).addi(pool(dpools, 1).divi(x.size(1)));
    }

    private BandedConvolution convolution() {
        return new BandedConvolution(kernel);
    }

    /** One of the two channels, [N,1,H,W], a new array. */
    private static INDArray pool(INDArray pools, int index) {
        return pools.get(
                        NDArrayIndex.all(),
                        NDArrayIndex.interval(index, index + 1),
                        NDArrayIndex.all(),
                        NDArrayIndex.all())
                .dup('c')
                .reshape('c', pools.size(0), 1, pools.size(2), pools.size(3));
    }
}
