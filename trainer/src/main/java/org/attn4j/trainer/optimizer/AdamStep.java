package org.attn4j.trainer.optimizer;

import java.util.stream.IntStream;
import org.attn4j.core.engine.HostArray;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One step of {@link Adam} in one pass over weights, gradients and moments.
 *
 * @param constants what stays the same over all steps
 * @param rate of this step
 * @param correctedRate rate / (1 - beta1^t)
 * @param rootCorrection sqrt(1 - beta2^t)
 */
record AdamStep(Adam.Constants constants, double rate, double correctedRate, double rootCorrection) {

    /** Elements at a time: four arrays of this length stay in a core's first cache. */
    private static final int CHUNK = 2048;

    /** Elements are independent, so the result does not depend on the number of threads. */
    void onHost(INDArray weights, INDArray gradients, INDArray m, INDArray v) {
        HostArray w = HostArray.of(weights);
        HostArray g = HostArray.of(gradients);
        HostArray first = HostArray.of(m);
        HostArray second = HostArray.of(v);
        int length = Math.toIntExact(weights.length());
        int chunks = (length + CHUNK - 1) / CHUNK;
        IntStream.range(0, chunks).parallel().forEach(chunk -> {
            int from = chunk * CHUNK;
            int count = Math.min(CHUNK, length - from);
            float[] weight = w.get(from, count);
            float[] gradient = g.get(from, count);
            float[] moment1 = first.get(from, count);
            float[] moment2 = second.get(from, count);
            update(weight, gradient, moment1, moment2);
            w.put(from, weight, count);
            first.put(from, moment1, count);
            second.put(from, moment2, count);
        });
    }

    private void update(float[] w, float[] g, float[] m, float[] v) {
        float beta1 = (float) constants.beta1();
        float rest1 = (float) (1 - constants.beta1());
        float beta2 = (float) constants.beta2();
        float rest2 = (float) (1 - constants.beta2());
        float coupled = (float) constants.coupledDecay();
        float shrink = (float) (1 - rate * constants.decoupledDecay());
        float step = (float) correctedRate;
        float root = (float) (1 / rootCorrection);
        float epsilon = (float) constants.epsilon();
        for (int i = 0; i < w.length; i++) {
            float gradient = g[i] + coupled * w[i];
            m[i] = beta1 * m[i] + rest1 * gradient;
            v[i] = beta2 * v[i] + rest2 * gradient * gradient;
            w[i] = shrink * w[i] - step * m[i] / ((float) Math.sqrt(v[i]) * root + epsilon);
        }
    }
}
