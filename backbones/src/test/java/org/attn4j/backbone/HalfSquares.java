package org.attn4j.backbone;

import org.attn4j.core.loss.Loss;
import org.attn4j.core.loss.LossBatch;

/** Half the squared distance to the targets, whose gradient does not saturate. */
final class HalfSquares implements Loss {

    @Override
    public double sum(LossBatch batch, double[] gradient) {
        double total = 0;
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = batch.logits()[i] - batch.targets()[i];
            total += gradient[i] * gradient[i] / 2;
        }
        return total;
    }

    /** Targets [N,K] with the first class for all images. */
    static double[] firstClass(int images, int classes) {
        double[] targets = new double[images * classes];
        for (int i = 0; i < images; i++) {
            targets[i * classes] = 1;
        }
        return targets;
    }
}
