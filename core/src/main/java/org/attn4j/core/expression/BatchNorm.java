package org.attn4j.core.expression;

import java.util.List;
import org.attn4j.core.array.BackendIndependent;
import org.attn4j.core.array.Standardised;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Batch normalisation of the columns of a matrix [N,F].
 *
 * <pre>
 *   u = (x - mean) / sqrt(variance + 1e-5)      batch statistics in training, running statistics in inference
 *   z = gamma * u + beta
 * </pre>
 * As in PyTorch, x is divided by the biased deviation (sum of squares over N), while the running variance is updated
 * with the unbiased variance (over N - 1). PyTorch rejects a batch of one row; here the result is beta, and the running
 * variance is not updated. Ioffe and Szegedy, Batch Normalization, arXiv:1502.03167, section 3.
 *
 * @param suffix appended to the names {@code gamma}, {@code beta}, {@code mean} and {@code variance}; can be empty
 * @param gamma the initial value of gamma; that of beta is 0
 * @param momentum the weight of the batch in the running statistics, as in PyTorch
 * @param decayed whether weight decay applies to gamma and beta
 */
@BackendIndependent
public record BatchNorm(String suffix, double gamma, double momentum, boolean decayed) implements RowsMap {

    private static final double EPSILON = 1e-5;

    /** Gamma, beta and the running mean and variance, [F] each. */
    @Override
    public List<Weight> weights(int input) {
        return List.of(
                new Weight("gamma" + suffix, new long[] {input}, new Init.Constant(gamma), true, decayed),
                new Weight("beta" + suffix, new long[] {input}, new Init.Constant(0), true, decayed),
                Weight.statistic("mean" + suffix, 0, input),
                Weight.statistic("variance" + suffix, 1, input));
    }

    /** z, [N,F], a new array; training passes update the running statistics. */
    @Override
    public INDArray forward(INDArray x, Tape tape) {
        INDArray mean = tape.weight("mean" + suffix);
        INDArray variance = tape.weight("variance" + suffix);
        INDArray values;
        if (tape.training()) {
            Standardised batch = Standardised.of(x, EPSILON);
            update(mean, batch.mean());
            if (x.size(0) > 1) {
                update(variance, batch.variance().mul(x.size(0) / (x.size(0) - 1.0)));
            }
            tape.keep(valuesKey(), batch.values());
            tape.keep(deviationKey(), batch.deviation());
            values = batch.values().castTo(x.dataType());
        } else {
            values = x.subRowVector(mean).diviRowVector(Transforms.sqrt(variance.add(EPSILON), false));
        }
        return values.mulRowVector(tape.weight("gamma" + suffix)).addiRowVector(tape.weight("beta" + suffix));
    }

    private void update(INDArray running, INDArray batch) {
        running.muli(1 - momentum).addi(batch.mul(momentum).castTo(running.dataType()));
    }

    @Override
    public INDArray backward(INDArray gradient, INDArray x, INDArray y, Tape tape) {
        return backward(gradient, tape);
    }

    /** dLoss/dx, [N,F], from dLoss/dz and the kept arrays; adds the gradients of gamma and beta. */
    public INDArray backward(INDArray gradient, Tape tape) {
        INDArray values = tape.kept(valuesKey());
        tape.addGradient(
                "gamma" + suffix,
                gradient.mul(values.castTo(gradient.dataType())).sum(0));
        tape.addGradient("beta" + suffix, gradient.sum(0));
        INDArray du = gradient.mulRowVector(tape.weight("gamma" + suffix));
        return Standardised.backward(du, values, tape.kept(deviationKey()));
    }

    private String valuesKey() {
        return "norm/values" + suffix;
    }

    private String deviationKey() {
        return "norm/deviation" + suffix;
    }
}
