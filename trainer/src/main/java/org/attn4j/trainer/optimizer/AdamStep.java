package org.attn4j.trainer.optimizer;

import java.util.List;
import org.attn4j.core.array.HostPass;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One step of {@link Adam} in one pass over weights, gradients and moments.
 *
 * @param constants the values that are the same for all steps
 * @param rate the learning rate of this step
 * @param correctedRate rate / (1 - beta1^t)
 * @param rootCorrection sqrt(1 - beta2^t)
 */
record AdamStep(Adam.Constants constants, double rate, double correctedRate, double rootCorrection) {

    /** Updates weights and moments in place; the gradients are only read. */
    void onHost(INDArray weights, INDArray gradients, INDArray m, INDArray v) {
        HostPass.run(
                List.of(weights, m, v),
                List.of(gradients),
                (chunks, count) -> update(chunks[0], chunks[3], chunks[1], chunks[2], count));
    }

    private void update(float[] w, float[] g, float[] m, float[] v, int count) {
        float beta1 = (float) constants.beta1();
        float rest1 = (float) (1 - constants.beta1());
        float beta2 = (float) constants.beta2();
        float rest2 = (float) (1 - constants.beta2());
        float coupled = (float) constants.coupledDecay();
        float shrink = (float) (1 - rate * constants.decoupledDecay());
        float step = (float) correctedRate;
        float root = (float) (1 / rootCorrection);
        float epsilon = (float) constants.epsilon();
        for (int i = 0; i < count; i++) {
            float gradient = g[i] + coupled * w[i];
            m[i] = beta1 * m[i] + rest1 * gradient;
            v[i] = beta2 * v[i] + rest2 * gradient * gradient;
            w[i] = shrink * w[i] - step * m[i] / ((float) Math.sqrt(v[i]) * root + epsilon);
        }
    }
}
