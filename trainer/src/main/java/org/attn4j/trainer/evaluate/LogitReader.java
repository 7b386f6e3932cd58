package org.attn4j.trainer.evaluate;

/** Converts logits, [N,K] in C order, to predictions. */
public final class LogitReader {

    private LogitReader() {}

    /** The class with the largest logit in a row; the first of equal ones. */
    public static int predicted(double[] logits, int row, int classes) {
        int best = 0;
        for (int k = 1; k < classes; k++) {
            if (logits[row * classes + k] > logits[row * classes + best]) {
                best = k;
            }
        }
        return best;
    }

    /** The softmax of a row: K values that sum to 1. */
    public static double[] probabilities(double[] logits, int row, int classes) {
        double largest = logits[row * classes + predicted(logits, row, classes)];
        double[] probabilities = new double[classes];
        double sum = 0;
        for (int k = 0; k < classes; k++) {
            probabilities[k] = Math.exp(logits[row * classes + k] - largest);
            sum += probabilities[k];
        }
        for (int k = 0; k < classes; k++) {
            probabilities[k] /= sum;
        }
        return probabilities;
    }
}
