package org.attn4j.attention.gallery.mca;

import java.util.List;
import java.util.Locale;
import org.attn4j.core.array.ChannelConvolution;
import org.attn4j.core.attention.Differentiated;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.layer.Activations;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * The gates of one dimension: sigmoid(conv((1/2 + sigmoid(a1)) mean + (1/2 + sigmoid(a2)) deviation)), where neighbouring
 * indices are convolved with one kernel.
 *
 * @param dimension whose indices have gates
 */
record DimensionGate(Dimension dimension) {

    /** The expectation of the paper's code, which draws uniformly from 0 to 1. */
    private static final double INITIAL_SHARE = 0.5;

    /** The gates, [N,L], and the gradients of means and deviations, [N,L] each, from theirs. */
    record Gates(INDArray value, Backward backward) {}

    /** A backward pass. */
    @FunctionalInterface
    interface Backward {
        Gradients apply(INDArray gradient);
    }

    /** The gradients of the statistics. */
    record Gradients(INDArray mean, INDArray deviation) {}

    List<Weight> weights(FeatureShape shape) {
        int kernel = dimension.kernel(shape);
        return List.of(
                Weight.of(shares(), new Init.Constant(INITIAL_SHARE), 2),
                Weight.of(kernelName(), new Init.Convolution(kernel), kernel));
    }

    long multiplyAdds(FeatureShape shape) {
        return (long) dimension.kernel(shape) * dimension.length(shape);
    }

    Gates apply(INDArray mean, INDArray deviation, Tape tape) {
        INDArray share = Transforms.sigmoid(tape.weight(shares()), true);
        double first = share.getDouble(0);
        double second = share.getDouble(1);
        INDArray kernel = tape.weight(kernelName());
        INDArray combined = mean.mul(0.5 + first).addi(deviation.mul(0.5 + second));
        ChannelConvolution convolution = ChannelConvolution.of(combined, kernel);
        Differentiated gate = Activations.sigmoid(convolution.forward(combined, kernel));
        tape.gate(dimension.name().toLowerCase(Locale.ROOT), gate.value());
        return new Gates(gate.value(), gradient -> {
            INDArray dz = gate.backward().apply(gradient);
            tape.addGradient(kernelName(), convolution.weightGradient(dz, combined, Math.toIntExact(kernel.length())));
            INDArray dcombined = convolution.inputGradient(dz, kernel);
            double dfirst = dcombined.mul(mean).sumNumber().doubleValue() * first * (1 - first);
            double dsecond = dcombined.mul(deviation).sumNumber().doubleValue() * second * (1 - second);
            tape.addGradient(shares(), Nd4j.createFromArray(dfirst, dsecond).castTo(dcombined.dataType()));
            return new Gradients(dcombined.mul(0.5 + first), dcombined.mul(0.5 + second));
        });
    }

    private String shares() {
        return "share" + suffix();
    }

    private String kernelName() {
        return "kernel" + suffix();
    }

    private String suffix() {
        return switch (dimension) {
            case CHANNELS -> "c";
            case ROWS -> "h";
            case COLUMNS -> "w";
        };
    }
}
