package org.attn4j.engine.network;

import org.attn4j.core.array.ArrayValues;
import org.attn4j.core.array.BackendIndependent;
import org.attn4j.core.loss.Loss;
import org.attn4j.core.loss.LossBatch;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * Adapts a {@link Loss} to Deeplearning4j, which requests gradient and score in turn. Both come from one evaluation,
 * whose logits are kept for the training accuracy.
 */
@BackendIndependent
final class LossAdapter implements ILossFunction {

    private static final long serialVersionUID = 1L;

    private transient Loss function;
    private transient double[] targets = {};
    private transient double[] logits = {};
    private transient double sum;

    /** Sets loss and targets of the next step; DL4J's labels would round targets to float. */
    void use(Loss loss, double[] stepTargets) {
        function = loss;
        targets = stepTargets;
    }

    /** The logits of the last step, [N,K] in C order. */
    double[] logits() {
        return logits;
    }

    /** The sum of the last step's losses. */
    double sum() {
        return sum;
    }

    @Override
    public INDArray computeGradient(INDArray labels, INDArray preOutput, IActivation activation, INDArray mask) {
        logits = ArrayValues.doubles(preOutput);
        double[] gradient = new double[logits.length];
        sum = function.sum(LossBatch.of(logits, targets, Math.toIntExact(preOutput.size(1))), gradient);
        // DL4J sums the images' gradients and divides by their number in its updaters, which are not used.
        double images = preOutput.size(0);
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] /= images;
        }
        return Nd4j.createFromArray(gradient).reshape(preOutput.shape()).castTo(preOutput.dataType());
    }

    @Override
    public double computeScore(
            INDArray labels, INDArray preOutput, IActivation activation, INDArray mask, boolean average) {
        return average ? sum / preOutput.size(0) : sum;
    }

    @Override
    public INDArray computeScoreArray(INDArray labels, INDArray preOutput, IActivation activation, INDArray mask) {
        throw new IllegalStateException("losses of single images are not supported");
    }

    @Override
    public Pair<Double, INDArray> computeGradientAndScore(
            INDArray labels, INDArray preOutput, IActivation activation, INDArray mask, boolean average) {
        INDArray gradient = computeGradient(labels, preOutput, activation, mask);
        return Pair.of(computeScore(labels, preOutput, activation, mask, average), gradient);
    }

    @Override
    public String name() {
        return "host-loss";
    }
}
