package org.attn4j.core.attention;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** y = w x in training, w (x - running) in inference; the statistic is a running mean of all of x with momentum 0.1. */
public record Centred() implements AttentionParameters, FeatureMapModule {

    @Override
    public AttentionModule create() {
        return this;
    }

    @Override
    public List<Weight> weights(FeatureShape shape) {
        return List.of(Weight.of("w", new Init.Constant(2), 1), Weight.statistic("running", 0, 1));
    }

    @Override
    public long multiplyAdds(FeatureShape shape) {
        return 0;
    }

    @Override
    public INDArray forward(INDArray x, Tape tape) {
        double w = tape.weight("w").getDouble(0);
        INDArray running = tape.weight("running");
        if (!tape.training()) {
            return x.sub(running.getDouble(0)).muli(w);
        }
        running.muli(0.9).addi(0.1 * x.meanNumber().doubleValue());
        tape.keep("x", x);
        return x.mul(w);
    }

    @Override
    public INDArray backward(INDArray gradient, Tape tape) {
        tape.addGradient("w", gradient.mul(tape.kept("x")).sum());
        return gradient.mul(tape.weight("w").getDouble(0));
    }
}
