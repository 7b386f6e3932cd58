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

    /** Parts that are worked on side by side: more than processors, so that none waits for another. */
    private static final int BLOCKS = 32;

    /** Elements are independent, so the result does not depend on the number of threads. */
    void onHost(INDArray weights, INDArray gradients, INDArray m, INDArray v) {
        HostArray w = HostArray.of(weights);
        HostArray g = HostArray.of(gradients);
        HostArray first = HostArray.of(m);
        HostArray second = HostArray.of(v);
        int length = Math.toIntExact(weights.length());
        int blocks = Math.max(1, Math.min(BLOCKS, length / CHUNK));
        IntStream.range(0, blocks).parallel().forEach(block -> {
            int end = (int) ((block + 1L) * length / blocks);
            float[] weight = new float[CHUNK];
            float[] gradient = new float[CHUNK];
            float[] moment1 = new float[CHUNK];
            float[] moment2 = new float[CHUNK];
            for (int from = (int) ((long) block * length / blocks); from < end; from += CHUNK) {
                int count = Math.min(CHUNK, end - from);
                w.get(from, weight, count);
                g.get(from, gradient, count);
                first.get(from, moment1, count);
                second.get(from, moment2, count);
                update(weight, gradient, moment1, moment2, count);
                w.put(from, weight, count);
                first.put(from, moment1, count);
                second.put(from, moment2, count);
            }
        });
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
