package org.attn4j.attention.gallery.cbam;

import java.util.List;
import org.attn4j.core.attention.Differentiated;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.layer.Activations;
import org.attn4j.core.layer.Bottleneck;
import org.attn4j.core.map.FeatureMap;
import org.attn4j.core.map.MapPass;
import org.attn4j.core.map.MapStep;
import org.attn4j.core.map.Over;
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

    MapStep apply(FeatureMap x, Tape tape) {
        List<INDArray> pools =
                MapPass.compute(List.of(x.mean(Over.PIXELS), x.max(Over.PIXELS), x.indexOfMax(Over.PIXELS)));
        int pixels = tape.shape().pixels();
        INDArray index = pools.get(2);
        Differentiated gate = bottleneck
                .apply(Nd4j.concat(0, pools.get(0), pools.get(1)), tape)
                .then(ChannelStage::sumOfHalves)
                .then(Activations::sigmoid);
        tape.gate("channels", gate.value());
        return new MapStep(x.times(gate.value()), gradient -> {
            INDArray dgate = MapPass.compute(gradient.times(x).sum(Over.PIXELS));
            INDArray dpools = gate.backward().apply(dgate);
            return gradient.times(gate.value())
                    .plus(half(dpools, 0).divi(pixels))
                    .plus(FeatureMap.at(half(dpools, 1), index, Over.PIXELS));
        });
    }

    /** The sum of the first N and the last N of 2N rows. */
    private static Differentiated sumOfHalves(INDArray rows) {
        return new Differentiated(half(rows, 0).addi(half(rows, 1)), gradient -> Nd4j.concat(0, gradient, gradient));
    }

    /** The first (0) or second (1) N of 2N rows, a new array. */
    private static INDArray half(INDArray rows, int index) {
        long batch = rows.size(0) / 2;
        return rows.get(NDArrayIndex.interval(index * batch, (index + 1) * batch), NDArrayIndex.all())
                .dup('c');
    }
}
