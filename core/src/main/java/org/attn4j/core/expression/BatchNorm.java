package org.attn4j.core.expression;

import java.util.List;
import org.attn4j.core.array.BackendIndependent;
import org.attn4j.core.array.ColumnNorm;
import org.attn4j.core.array.RowVectors;
import org.attn4j.core.array.Standardised;
import org.attn4j.core.attention.Differentiated;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
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

    /** z, [N,F], and its backward pass; training passes update the running statistics. */
    @Override
    public Differentiated apply(INDArray x, Tape tape) {
        INDArray gamma = tape.weight("gamma" + suffix);
        INDArray beta = tape.weight("beta" + suffix);
        if (!tape.training()) {
            return new Differentiated(inferred(x, tape), gradient -> {
                throw new IllegalStateException("there is no backward pass outside training");
            });
        }
        if (ColumnNorm.suits(x)) {
            ColumnNorm batch = new ColumnNorm(x, EPSILON);
            update(tape, Nd4j.createFromArray(batch.mean()), Nd4j.createFromArray(batch.variance()), x.size(0));
            return new Differentiated(batch.scaled(gamma, beta), gradient -> {
                ColumnNorm.Gradients gradients = batch.backward(gradient, gamma);
                tape.addGradient("gamma" + suffix, gradients.gamma());
                tape.addGradient("beta" + suffix, gradients.beta());
                return gradients.x();
            });
        }
        Standardised batch = Standardised.of(x, EPSILON);
        update(tape, batch.mean(), batch.variance(), x.size(0));
        INDArray z = batch.values().castTo(x.dataType()).mulRowVector(gamma).addiRowVector(beta);
        return new Differentiated(
                z, gradient -> throughStandardised(gradient, batch.values(), batch.deviation(), tape));
    }

    private INDArray inferred(INDArray x, Tape tape) {
        if (ColumnNorm.suits(x)) {
            return new ColumnNorm(x, tape.weight("mean" + suffix), tape.weight("variance" + suffix), EPSILON)
                    .scaled(tape.weight("gamma" + suffix), tape.weight("beta" + suffix));
        }
        INDArray deviation = Transforms.sqrt(tape.weight("variance" + suffix).add(EPSILON), false);
        return x.subRowVector(tape.weight("mean" + suffix))
                .diviRowVector(deviation)
                .muliRowVector(tape.weight("gamma" + suffix))
                .addiRowVector(tape.weight("beta" + suffix));
    }

    private void update(Tape tape, INDArray mean, INDArray variance, long rows) {
        update(tape.weight("mean" + suffix), mean);
        if (rows > 1) {
            update(tape.weight("variance" + suffix), variance.mul(rows / (rows - 1.0)));
        }
    }

    /** z, [N,F], a new array; training passes update the running statistics. */
    @Override
    public INDArray forward(INDArray x, Tape tape) {
        if (!tape.training()) {
            return inferred(x, tape);
        }
        Standardised batch = Standardised.of(x, EPSILON);
        update(tape, batch.mean(), batch.variance(), x.size(0));
        tape.keep(valuesKey(), batch.values());
        tape.keep(deviationKey(), batch.deviation());
        return batch.values()
                .castTo(x.dataType())
                .mulRowVector(tape.weight("gamma" + suffix))
                .addiRowVector(tape.weight("beta" + suffix));
    }

    private void update(INDArray running, INDArray batch) {
        INDArray own = batch.dataType() == running.dataType() ? batch : batch.castTo(running.dataType());
        running.assign(RowVectors.sum(RowVectors.times(running, 1 - momentum), RowVectors.times(own, momentum)));
    }

    @Override
    public INDArray backward(INDArray gradient, INDArray x, INDArray y, Tape tape) {
        return backward(gradient, tape);
    }

    /** dLoss/dx, [N,F], from dLoss/dz and the kept arrays; adds the gradients of gamma and beta. */
    public INDArray backward(INDArray gradient, Tape tape) {
        return throughStandardised(gradient, tape.kept(valuesKey()), tape.kept(deviationKey()), tape);
    }

    private INDArray throughStandardised(INDArray gradient, INDArray values, INDArray deviation, Tape tape) {
        tape.addGradient(
                "gamma" + suffix,
                gradient.mul(values.castTo(gradient.dataType())).sum(0));
        tape.addGradient("beta" + suffix, gradient.sum(0));
        INDArray du = gradient.mulRowVector(tape.weight("gamma" + suffix));
        return Standardised.backward(du, values, deviation);
    }

    private String valuesKey() {
        return "norm/values" + suffix;
    }

    private String deviationKey() {
        return "norm/deviation" + suffix;
    }
}
