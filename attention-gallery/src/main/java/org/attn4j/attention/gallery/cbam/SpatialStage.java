package org.attn4j.attention.gallery.cbam;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attn4j.core.attention.Differentiated;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.layer.Activations;
import org.attn4j.core.layer.BatchNorm;
import org.attn4j.core.layer.Maps;
import org.attn4j.core.layer.PlaneConvolution;
import org.attn4j.core.map.FeatureMap;
import org.attn4j.core.map.MapPass;
import org.attn4j.core.map.MapStep;
import org.attn4j.core.map.Over;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * CBAM's second stage: q = sigmoid(norm(convolution([max over C, mean over C]))), y = x * q.
 *
 * @param kernel k, odd
 * @param norm the normalisation after the convolution; empty if there is none
 */
record SpatialStage(int kernel, Optional<BatchNorm> norm) {

    private static final String WEIGHT = "spatial";
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

    MapStep apply(FeatureMap x, Tape tape) {
        List<INDArray> pools =
                MapPass.compute(List.of(x.max(Over.CHANNELS), x.mean(Over.CHANNELS), x.indexOfMax(Over.CHANNELS)));
        int channels = tape.shape().channels();
        INDArray index = pools.get(2);
        Differentiated gate =
                logits(Maps.stacked(pools.get(0), pools.get(1)), tape).then(Activations::sigmoid);
        tape.gate("pixels", gate.value());
        return new MapStep(x.times(gate.value()), gradient -> {
            INDArray dgate = MapPass.compute(gradient.times(x).sum(Over.CHANNELS));
            INDArray dpools = gate.backward().apply(dgate);
            return gradient.times(gate.value())
                    .plus(FeatureMap.at(Maps.plane(dpools, 0), index, Over.CHANNELS))
                    .plus(FeatureMap.of(Maps.plane(dpools, 1)).times(1.0 / channels));
        });
    }

    /** The convolution of [N,2,H,W] and its normalisation, [N,1,H,W]. */
    private Differentiated logits(INDArray pools, Tape tape) {
        return new PlaneConvolution(kernel, kernel, WEIGHT).apply(pools, tape).then(z -> norm.map(
                        layer -> layer.applyToPlane(z, tape))
                .orElse(new Differentiated(z, gradient -> gradient)));
    }
}
