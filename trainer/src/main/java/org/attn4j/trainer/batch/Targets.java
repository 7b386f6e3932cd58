package org.attn4j.trainer.batch;

/** Builds training targets: a distribution over the classes for each image. */
public final class Targets {

    private Targets() {}

    /**
     * One-hot targets of the labels.
     *
     * @param classes K
     * @return [N,K] in C order, N the number of images
     */
    public static double[] of(Batch batch, int classes) {
        double[] targets = new double[batch.count() * classes];
        for (int i = 0; i < batch.count(); i++) {
            targets[i * classes + batch.labels()[i]] = 1;
        }
        return targets;
    }
}
