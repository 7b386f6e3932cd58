package org.attn4j.attention.gallery.simam;

import java.util.List;
import java.util.Optional;
import org.attn4j.core.attention.Differentiated;
import org.attn4j.core.attention.FeatureMapFunction;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Position;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.map.FeatureMap;
import org.attn4j.core.map.MapPass;
import org.attn4j.core.map.MapStep;
import org.attn4j.core.map.Over;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Simple, parameter-free attention: one gate per pixel and channel, which grows with the value's distance from the
 * channel's mean.
 *
 * <pre>
 *   d = x - mean of x over H, W                       [N,C,H,W]
 *   v = sum of d^2 over H, W / (HW - 1) + lambda      [N,C]
 *   g = sigmoid(d^2 / (4 v) + 0.5)                    [N,C,H,W]
 *   y = x * g                                         [N,C,H,W]
 * </pre>
 * No weights. If HW is 1, d is 0 and v is lambda; the paper's code divides by 0 in this case. The paper uses it between
 * a block's second convolution and its normalisation. Paper: Yang et al., SimAM: A Simple, Parameter-Free Attention
 * Module for Convolutional Neural Networks, ICML 2021 (PMLR 139), section 3; it is not on arXiv.
 */
final class SimpleAttention implements FeatureMapFunction {

    private final double lambda;

    SimpleAttention(double lambda) {
        this.lambda = lambda;
    }

    /** There are no weights. */
    @Override
    public long multiplyAdds(FeatureShape shape) {
        return 0;
    }

    @Override
    public Optional<Position> preferredPosition() {
        return Optional.of(Position.BEFORE_BN2);
    }

    @Override
    public boolean anyLayout() {
        return true;
    }

    @Override
    public Differentiated apply(INDArray array, Tape tape) {
        FeatureMap x = FeatureMap.of(array);
        int pixels = tape.shape().pixels();
        int degreesOfFreedom = Math.max(1, pixels - 1);
        FeatureMap d = x.minus(MapPass.compute(x.mean(Over.PIXELS)));
        INDArray energy = MapPass.compute(d.times(d).sum(Over.PIXELS))
                .divi(degreesOfFreedom)
                .addi(lambda)
                .muli(4);
        FeatureMap perEnergy = FeatureMap.of(energy.rdiv(1));
        FeatureMap gate = d.times(d).times(perEnergy).plus(FeatureMap.of(0.5)).sigmoid();
        tape.gate("gate", () -> MapPass.compute(gate.values()));
        return new MapStep(x.times(gate), gradient -> {
                    // t = d^2 / energy, where both are functions of x.
                    FeatureMap slope = gate.times(FeatureMap.of(1).minus(gate));
                    FeatureMap dt = gradient.times(x).times(slope).times(perEnergy);
                    List<INDArray> sums = MapPass.compute(List.of(
                            dt.times(d).times(d).sum(Over.PIXELS), dt.times(d).sum(Over.PIXELS)));
                    INDArray denergy = sums.get(0).divi(energy).negi().muli(4.0 / degreesOfFreedom);
                    // The sum of d over the pixels is 0, and so is the part of denergy in the mean.
                    INDArray mean = sums.get(1).muli(2.0 / pixels);
                    return dt.plus(denergy).times(d).times(2).minus(mean).plus(gradient.times(gate));
                })
                .computed();
    }
}
