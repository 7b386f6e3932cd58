package org.attn4j.trainer.loss;

import org.attn4j.core.loss.Loss;
import org.attn4j.core.loss.LossBatch;

/**
 * Softmax and cross-entropy with label smoothing.
 *
 * <p>For each image, with targets t that sum to 1, K classes, smoothing e and logits x:
 * <pre>
 *   u = (1 - e) * t + e / K
 *   loss = - sum_k u[k] * log softmax(x)[k]          nats
 *   dloss/dx = softmax(x) - u
 * </pre>
 * Szegedy et al., arXiv:1512.00567, section 7. Immutable, safe for any thread.
 */
final class CrossEntropy implements Loss {

    private final double smoothing;

    CrossEntropy(double smoothing) {
        this.smoothing = smoothing;
    }

    @Override
    public double sum(LossBatch batch, double[] gradient) {
        double[] logits = batch.logits();
        double[] targets = batch.targets();
        int classes = batch.classes();
        double sum = 0;
        for (int row = 0; row < logits.length; row += classes) {
            double normaliser = logSumExp(logits, row, classes);
            for (int k = row; k < row + classes; k++) {
                double target = (1 - smoothing) * targets[k] + smoothing / classes;
                double logProbability = logits[k] - normaliser;
                sum -= target * logProbability;
                gradient[k] = Math.exp(logProbability) - target;
            }
        }
        return sum;
    }

    @Override
    public Loss plain() {
        return new CrossEntropy(0);
    }

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
