package org.attn4j.core.layer;

import java.util.List;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Batch normalisation of the columns of a matrix [M,F]; of a feature map the pixels of all images are the rows.
 *
 * <pre>
 *   u = (x - mean) / sqrt(variance + 1e-5)      of the batch in training, the running ones outside
 *   z = gamma * u + beta
 * </pre>
 * As in PyTorch the variance that divides is the sum of squares over M, the one that the running estimate moves to
 * that over M - 1. PyTorch refuses a batch of one row; here it gives beta, and the running variance stays as it is.
 * Ioffe and Szegedy, Batch Normalization, arXiv:1502.03167, section 3.
 *
 * @param suffix of the names {@code gamma}, {@code beta}, {@code mean} and {@code variance}
 * @param gamma how gamma begins; beta begins at 0
 * @param momentum the batch's share in the running statistics, PyTorch's meaning of the word
 * @param decayed whether weight decay applies to gamma and beta
 */
public record BatchNorm(String suffix, double gamma, double momentum, boolean decayed) {

    private static final double EPSILON = 1e-5;

    /** The usual one: gamma 1, momentum 0.1, decayed. */
    public static BatchNorm usual(String suffix) {
        return new BatchNorm(suffix, 1, 0.1, true);
    }

    /** Gamma, beta and the running mean and variance, [features] each. */
    public List<Weight> weights(int features) {
        return List.of(
                new Weight("gamma" + suffix, new long[] {features}, new Init.Constant(gamma), true, decayed),
                new Weight("beta" + suffix, new long[] {features}, new Init.Constant(0), true, decayed),
                Weight.statistic("mean" + suffix, 0, features),
                Weight.statistic("variance" + suffix, 1, features));
    }

    /** z, [M,F], newly made; in training the running statistics move. */
    public INDArray forward(INDArray rows, Tape tape) {
        INDArray mean = tape.weight("mean" + suffix);
        INDArray variance = tape.weight("variance" + suffix);
        INDArray values;
        if (tape.training()) {
            Standardised batch = Standardised.of(rows, EPSILON);
            move(mean, batch.mean());
            if (rows.size(0) > 1) {
                move(variance, batch.variance().mul(rows.size(0) / (rows.size(0) - 1.0)));
            }
            tape.keep("norm/values" + suffix, batch.values());
            tape.keep("norm/deviation" + suffix, batch.deviation());
            values = batch.values().castTo(rows.dataType());
        } else {
            values = rows.subRowVector(mean).diviRowVector(Transforms.sqrt(variance.add(EPSILON), false));
        }
        return values.mulRowVector(tape.weight("gamma" + suffix)).addiRowVector(tape.weight("beta" + suffix));
    }

    private void move(INDArray running, INDArray batch) {
        running.muli(1 - momentum).addi(batch.mul(momentum).castTo(running.dataType()));
    }

    /** dLoss/drows, [M,F]; adds the gradients of gamma and beta. */
    public INDArray backward(INDArray gradient, Tape tape) {
        INDArray values = tape.kept("norm/values" + suffix);
        tape.addGradient(
                "gamma" + suffix,
                gradient.mul(values.castTo(gradient.dataType())).sum(0));
        tape.addGradient("beta" + suffix, gradient.sum(0));
        INDArray du = gradient.mulRowVector(tape.weight("gamma" + suffix));
        return Standardised.backward(du, values, tape.kept("norm/deviation" + suffix));
    }
}
