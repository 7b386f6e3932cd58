package org.attn4j.trainer.optimizer;

import java.util.List;
import org.attn4j.core.array.HostPass;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One step of {@link Sgd} in one pass over weights, gradients and direction.
 *
 * @param rate the learning rate of this step
 * @param momentum fraction of the previous direction that is kept
 * @param nesterov whether to use Nesterov momentum
 * @param decay coupled L2; 0 if these weights do not decay
 */
record SgdStep(double rate, double momentum, boolean nesterov, double decay) {

    /** Updates weights and direction in place; the gradients are only read. */
    void onHost(INDArray weights, INDArray gradients, INDArray direction) {
        HostPass.run(
                List.of(weights, direction),
                List.of(gradients),
                (chunks, count) -> update(chunks[0], chunks[2], chunks[1], count));
    }

    private void update(float[] w, float[] g, float[] direction, int count) {
        float step = (float) rate;
        float kept = (float) momentum;
        float coupled = (float) decay;
        for (int i = 0; i < count; i++) {
            float gradient = g[i] + coupled * w[i];
            direction[i] = kept * direction[i] + gradient;
            w[i] -= step * (nesterov ? gradient + kept * direction[i] : direction[i]);
        }
    }
}
