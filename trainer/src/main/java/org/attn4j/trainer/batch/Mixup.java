package org.attn4j.trainer.batch;

import org.attn4j.core.random.Draw;

/**
 * Applies mixup to batches: each image and its target become lambda times themselves plus 1 - lambda times a partner's.
 * Partners are a permutation of the batch; lambda is drawn from Beta(alpha, alpha) once per batch. Paper: Zhang et al.,
 * mixup, arXiv:1710.09412. Not thread-safe, because it reuses a buffer of one image.
 */
public final class Mixup {

    private final double alpha;
    private float[] firstImage = new float[0];

    /**
     * Creates a mixup.
     *
     * @param alpha 0 turns it off; at 1 lambda is uniform; with large values lambda is near 1/2
     */
    public Mixup(double alpha) {
        if (!(alpha >= 0)) {
            throw new IllegalArgumentException("mixup's alpha must be at least 0, was " + alpha);
        }
        this.alpha = alpha;
    }

    /**
     * Mixes a batch's images in place.
     *
     * @param classes K
     * @param draw the random numbers of this step: lambda first, then the partners
     * @return the targets, [N,K] in C order; one-hot without mixing
     */
    public double[] apply(Batch batch, int classes, Draw draw) {
        double[] targets = Targets.of(batch, classes);
        if (alpha == 0) {
            return targets;
        }
        double lambda = BetaDistribution.symmetric(alpha, draw);
        int[] partner = draw.permutation(batch.count());
        mixImages(batch, partner, (float) lambda);
        return mixTargets(targets, classes, partner, lambda);
    }

    /** Follows each cycle of the permutation, so that only the first image of a cycle has to be saved. */
    private void mixImages(Batch batch, int[] partner, float lambda) {
        int length = batch.imageLength();
        float[] images = batch.images();
        if (firstImage.length < length) {
            firstImage = new float[length];
        }
        boolean[] done = new boolean[partner.length];
        for (int start = 0; start < partner.length; start++) {
            if (done[start]) {
                continue;
            }
            System.arraycopy(images, start * length, firstImage, 0, length);
            int at = start;
            while (partner[at] != start) {
                mix(images, at * length, images, partner[at] * length, length, lambda);
                done[at] = true;
                at = partner[at];
            }
            mix(images, at * length, firstImage, 0, length, lambda);
            done[at] = true;
        }
    }

    private static void mix(float[] images, int at, float[] other, int otherAt, int length, float lambda) {
        for (int i = 0; i < length; i++) {
            images[at + i] = lambda * images[at + i] + (1 - lambda) * other[otherAt + i];
        }
    }

    private static double[] mixTargets(double[] targets, int classes, int[] partner, double lambda) {
        double[] mixed = new double[targets.length];
        for (int i = 0; i < partner.length; i++) {
            for (int k = 0; k < classes; k++) {
                mixed[i * classes + k] =
                        lambda * targets[i * classes + k] + (1 - lambda) * targets[partner[i] * classes + k];
            }
        }
        return mixed;
    }
}
