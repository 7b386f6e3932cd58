package org.attn4j.testkit.template.loss;

import org.attn4j.core.loss.Loss;
import org.attn4j.core.loss.LossBatch;
import org.attn4j.core.loss.LossParameters;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.Range;

/**
 * Focal loss, which gives images that are already classified well less weight. For each image, with logits x, targets t
 * that sum to 1, K classes and p = softmax(x):
 *
 * <pre>
 *   loss = - sum_k t[k] (1 - p[k])^gamma log p[k]                                   nats, at least 0
 *   h[k] = t[k] (gamma p[k] (1 - p[k])^(gamma - 1) log p[k] - (1 - p[k])^gamma)     p[k] dloss/dp[k]
 *   dloss/dx[j] = h[j] - p[j] sum_k h[k]
 * </pre>
 *
 * With gamma 0 it is cross-entropy. Source: Lin et al., Focal Loss for Dense Object Detection, arXiv:1708.02002,
 * section 3, with softmax in place of the sigmoid.
 *
 * @param gamma how strongly well classified images are weighted down
 */
public record Example(
        @Doc("how strongly well classified images are weighted down; 0 is cross-entropy") @Default("2") @Range(min = 0)
        double gamma)
        implements LossParameters, Loss {

    @Override
    public Loss create() {
        return this;
    }

    @Override
    public double sum(LossBatch batch, double[] gradient) {
        double[] logits = batch.logits();
        double[] targets = batch.targets();
        int classes = batch.classes();
        double sum = 0;
        for (int row = 0; row < logits.length; row += classes) {
            double normaliser = logSumExp(logits, row, classes);
            double total = 0;
            for (int k = row; k < row + classes; k++) {
                double logP = logits[k] - normaliser;
                double others = -Math.expm1(logP);
                double weight = Math.pow(others, gamma);
                // log p / (1 - p), which goes to -1 where p goes to 1.
                double ratio = others == 0 ? -1 : logP / others;
                sum -= targets[k] * weight * logP;
                gradient[k] = targets[k] * weight * (gamma * Math.exp(logP) * ratio - 1);
                total += gradient[k];
            }
            for (int k = row; k < row + classes; k++) {
                gradient[k] -= Math.exp(logits[k] - normaliser) * total;
            }
        }
        return sum;
    }

    /** Cross-entropy: the weights serve training only, and the column testCrossEntropy stays comparable. */
    @Override
    public Loss plain() {
        return new Example(0);
    }

    /** The largest logit is subtracted first, so that exp cannot overflow. */
    private static double logSumExp(double[] logits, int row, int classes) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = row; k < row + classes; k++) {
            largest = Math.max(largest, logits[k]);
        }
        double sum = 0;
        for (int k = row; k < row + classes; k++) {
            sum += Math.exp(logits[k] - largest);
        }
        return largest + Math.log(sum);
    }
}
