package org.attn4j.testkit.contract;

import java.util.Arrays;
import org.attn4j.core.loss.LossBatch;
import org.attn4j.core.random.Draw;

/**
 * A batch of three images, whose targets are a label, a mixture of two labels and a distribution over all classes.
 *
 * @param classes K, at least 2
 */
record LossCase(int classes) {

    static final int IMAGES = 3;

    /** The range of logits of a network that is being trained. */
    private static final double USUAL = 3;

    /** Far more than the exponent at which {@link Math#exp} overflows, 709. */
    static final double EXTREME = 1e4;

    LossBatch batch() {
        return LossBatch.of(logits(), targets(), classes);
    }

    double[] logits() {
        Draw draw = Draw.of(1, "contract/logits", classes);
        double[] logits = new double[IMAGES * classes];
        Arrays.setAll(logits, i -> draw.uniform(-USUAL, USUAL));
        return logits;
    }

    /** Logits that are wrong with certainty for the first image, equal for the second, and mixed for the third. */
    LossBatch extreme() {
        double[] logits = new double[IMAGES * classes];
        Arrays.fill(logits, EXTREME);
        logits[label()] = -EXTREME;
        for (int k = 0; k < classes; k++) {
            logits[2 * classes + k] = k % 2 == 0 ? EXTREME : -EXTREME;
        }
        return LossBatch.of(logits, targets(), classes);
    }

    double[] targets() {
        double[] targets = new double[IMAGES * classes];
        targets[label()] = 1;
        targets[classes] = 0.7;
        targets[2 * classes - 1] = 0.3;
        double rest = 1;
        for (int k = 0; k < classes - 1; k++) {
            rest /= 2;
            targets[2 * classes + k] = rest;
        }
        targets[3 * classes - 1] = rest;
        return targets;
    }

    /** The batch that consists of one image only. */
    LossBatch image(int index) {
        return LossBatch.of(row(logits(), index), row(targets(), index), classes);
    }

    private double[] row(double[] values, int index) {
        return Arrays.copyOfRange(values, index * classes, (index + 1) * classes);
    }

    private int label() {
        return classes / 2;
    }

    @Override
    public String toString() {
        return classes + " classes";
    }
}
