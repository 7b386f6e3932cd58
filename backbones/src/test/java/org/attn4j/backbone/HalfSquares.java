package org.attn4j.backbone;

import org.attn4j.core.loss.LossFunction;

/** Half the squared distance to the targets: it has a gradient whatever the logits are. */
final class HalfSquares implements LossFunction {

    @Override
    public double sum(double[] logits, double[] targets, int classes, double[] gradient) {
        double total = 0;
        for (int i = 0; i < logits.length; i++) {
            double distance = logits[i] - targets[i];
            total += distance * distance / 2;
            if (gradient != null) {
                gradient[i] = distance;
            }
        }
        return total;
    }

    /** Targets [N,K] that want the first class of every image. */
    static double[] firstClass(int images, int classes) {
        double[] targets = new double[images * classes];
        for (int i = 0; i < images; i++) {
            targets[i * classes] = 1;
        }
        return targets;
    }
}
