package org.attn4j.attention.gallery.simam;

import java.util.Optional;
import org.attn4j.core.array.Sigmoid;
import org.attn4j.core.attention.FeatureMapModule;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Position;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.layer.Maps;
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
final class SimpleAttention implements FeatureMapModule {

    private static final String GATE = "gate";

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
    public INDArray forward(INDArray x, Tape tape) {
        INDArray planes = Maps.planes(x);
        INDArray deviations = planes.subColumnVector(Maps.column(planes.mean(1)));
        INDArray squares = deviations.mul(deviations);
        INDArray energy = Maps.column(
                squares.sum(1).divi(degreesOfFreedom(planes)).addi(lambda).muli(4));
        INDArray gate = Sigmoid.of(squares.diviColumnVector(energy).addi(0.5));
        tape.keep("x", planes);
        tape.keep("deviations", deviations);
        tape.keep("energy", energy);
        tape.keep(GATE, gate);
        tape.gate(GATE, gate.reshape('c', x.shape()));
        return planes.mul(gate).reshape('c', x.shape());
    }

    @Override
    public INDArray backward(INDArray gradient, Tape tape) {
        INDArray dy = Maps.planes(gradient);
        INDArray gate = tape.kept(GATE);
        INDArray deviations = tape.kept("deviations");
        INDArray energy = tape.kept("energy");
        // t = d^2 / energy, where both are functions of x.
        INDArray dt = Sigmoid.backward(dy.mul(tape.kept("x")), gate).diviColumnVector(energy);
        INDArray denergy = Maps.column(dt.mul(deviations).muli(deviations).sum(1))
                .divi(energy)
                .negi();
        INDArray dsquares = dt.addiColumnVector(denergy.muli(4.0 / degreesOfFreedom(dy)));
        INDArray ddeviations = dsquares.muli(deviations).muli(2);
        return ddeviations
                .subiColumnVector(Maps.column(ddeviations.mean(1)))
                .addi(dy.mul(gate))
                .reshape('c', gradient.shape());
    }

    private static long degreesOfFreedom(INDArray planes) {
        return Math.max(1, planes.size(1) - 1);
    }
}
