package org.attn4j.core.attention;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A feature-map module whose forward pass returns its backward pass with the result. The usual form: unlike {@link
 * FeatureMapModule}'s two methods it keeps nothing under a name.
 */
public interface FeatureMapFunction extends FeatureMapModule {

    /**
     * The re-weighted feature map and its backward pass, which computes dLoss/dx, a new array of the same shape and type.
     *
     * @param x [N,C,H,W]; read-only
     */
    Differentiated apply(INDArray x, Tape tape);

    @Override
    default INDArray forward(INDArray x, Tape tape) {
        Differentiated result = apply(x, tape);
        tape.keepStep(result);
        return result.value();
    }

    @Override
    default INDArray backward(INDArray gradient, Tape tape) {
        return tape.keptStep(Differentiated.class).backward().apply(gradient);
    }
}
