package org.attn4j.attention.gallery.ema;

import java.util.List;
import org.attn4j.core.attention.Differentiated;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Init;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.layer.Maps;
import org.attn4j.core.layer.PlaneConvolution;
import org.attn4j.core.layer.Softmax;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The branch with the 3 x 3 convolution, z = w3 * x + b3 in each group, of which only two results are needed. Both follow
 * without z itself:
 * <ul>
 *   <li>the sum of z over channels with the given shares is the convolution of x with the sum of the kernels with these
 *       shares, which has one result instead of K;
 *   <li>the mean of z over pixels is linear in the sums of x that each weight of the kernel multiplies, see {@link Sums}.
 * </ul>
 *
 * @param sums of x
 * @param shares the shares of the channels in the sum, [1,K]
 * @param tape the site
 */
record LocalBranch(Sums sums, INDArray shares, Tape tape) {

    private static final int KERNEL = 3;
    private static final int TAPS = KERNEL * KERNEL;
    private static final String WEIGHT = "w3";
    private static final String BIAS = "b3";

    static List<Weight> weights(int members) {
        return List.of(
                Weight.of(WEIGHT, new Init.Convolution(members * TAPS), members, members, KERNEL, KERNEL),
                Weight.of(BIAS, new Init.Bias(members * TAPS), members));
    }

    static long multiplyAdds(FeatureShape shape, int members) {
        return (long) TAPS * members * shape.channels() * shape.pixels();
    }

    /** The sum of z over channels, [M,1,H,W]; the backward pass returns the direct part of dLoss/dx and dLoss/dshares. */
    Summed summed() {
        int members = Math.toIntExact(shares.size(1));
        INDArray kernels = kernels(members);
        INDArray bias = Maps.column(tape.weight(BIAS));
        INDArray kernel = shares.mmul(kernels).reshape('c', 1, members, KERNEL, KERNEL);
        PlaneConvolution.Convolved convolved = new PlaneConvolution(KERNEL, KERNEL, WEIGHT).apply(sums.map(), kernel);
        INDArray value = convolved.value().addi(shares.mmul(bias).getDouble(0));
        return new Summed(value, gradient -> {
            PlaneConvolution.Gradients gradients = convolved.backward().apply(gradient);
            INDArray dkernel = gradients.weight().reshape('c', 1, (long) members * TAPS);
            double total = gradient.sumNumber().doubleValue();
            tape.addGradient(WEIGHT, shares.transpose().mmul(dkernel));
            tape.addGradient(BIAS, shares.mul(total));
            INDArray dshares =
                    dkernel.mmul(kernels.transpose()).addi(bias.transpose().mul(total));
            return new SummedGradients(gradients.planes(), dshares);
        });
    }

    /** A value with a backward pass that has two results. */
    record Summed(INDArray value, SummedBackward backward) {}

    /** The backward pass of {@link Summed}. */
    @FunctionalInterface
    interface SummedBackward {
        SummedGradients apply(INDArray gradient);
    }

    /** dLoss/dx, [M,K,H,W], and dLoss/dshares, [1,K]. */
    record SummedGradients(INDArray x, INDArray shares) {}

    /** The softmax over channels of the mean of z over pixels, [M,K]; the backward pass returns that of the taps' sums. */
    Differentiated pooled() {
        int members = Math.toIntExact(shares.size(1));
        int pixels = tape.shape().pixels();
        INDArray kernels = kernels(members);
        INDArray taps = sums.ofTaps().divi(pixels);
        INDArray means = taps.mmul(kernels.transpose()).addiRowVector(tape.weight(BIAS));
        return new Differentiated(means, gradient -> {
                    tape.addGradient(WEIGHT, gradient.transpose().mmul(taps));
                    tape.addGradient(BIAS, gradient.sum(0));
                    return gradient.mmul(kernels).divi(pixels);
                })
                .then(Softmax::apply);
    }

    private INDArray kernels(int members) {
        return tape.weight(WEIGHT).reshape('c', members, (long) members * TAPS);
    }
}
