package org.attn4j.core.layer;

import java.util.List;
import org.attn4j.core.array.Standardised;
import org.attn4j.core.attention.Differentiated;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Layer normalisation of the rows of a matrix [M,F]: u is the row minus its mean, divided by its deviation, and z =
 * gamma * u + beta; gamma and beta, [F] each, are initialised to 1 and 0. Ba et al., Layer Normalization,
 * arXiv:1607.06450, section 3.
 */
public final class LayerNorm {

    /** Added to the variance, as in timm's LayerNorm2d. */
    private static final double EPSILON = 1e-6;

    private static final String VALUES = "layernorm/values";
    private static final String DEVIATION = "layernorm/deviation";

    private LayerNorm() {}

    /** {@code gamma} and {@code beta}. */
    public static List<Weight> weights(int features) {
        return List.of(
                Weight.of("gamma", new Init.Constant(1), features), Weight.of("beta", new Init.Constant(0), features));
    }

    /** z, [M,F], and its backward pass. */
    public static Differentiated apply(INDArray rows, Tape tape) {
        Standardised standardised = Standardised.of(rows.transpose(), EPSILON);
        INDArray values = standardised.values().transpose();
        return new Differentiated(
                scaled(values, rows, tape), gradient -> backward(gradient, values, standardised.deviation(), tape));
    }

    private static INDArray scaled(INDArray values, INDArray rows, Tape tape) {
        return values.castTo(rows.dataType()).mulRowVector(tape.weight("gamma")).addiRowVector(tape.weight("beta"));
    }

    /** z, [M,F], a new array. */
    public static INDArray forward(INDArray rows, Tape tape) {
        Standardised standardised = Standardised.of(rows.transpose(), EPSILON);
        INDArray values = standardised.values().transpose();
        tape.keep(VALUES, values);
        tape.keep(DEVIATION, standardised.deviation());
        return scaled(values, rows, tape);
    }

    /** dLoss/drows, [M,F]; adds the gradients of gamma and beta. */
    public static INDArray backward(INDArray gradient, Tape tape) {
        return backward(gradient, tape.kept(VALUES), tape.kept(DEVIATION), tape);
    }

    private static INDArray backward(INDArray gradient, INDArray values, INDArray deviation, Tape tape) {
        tape.addGradient(
                "gamma", gradient.mul(values.castTo(gradient.dataType())).sum(0));
        tape.addGradient("beta", gradient.sum(0));
        INDArray du = gradient.mulRowVector(tape.weight("gamma"));
        return Standardised.backward(du.transpose(), values.transpose(), deviation)
                .transpose();
    }
}
