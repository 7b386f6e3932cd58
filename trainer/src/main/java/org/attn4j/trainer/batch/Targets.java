package org.attn4j.trainer.batch;

/** What a network should say of each image: distributions over the classes. */
public final class Targets {

    private Targets() {}

    /**
     * All weight on the label.
     *
     * @param classes K
     * @return [N,K] in C order, N the batch's count
     */
    public static double[] of(Batch batch, int classes) {
        double[] targets = new double[batch.count() * classes];
        for (int i = 0; i < batch.count(); i++) {
            targets[i * classes + batch.labels()[i]] = 1;
        }
        return targets;
    }
}
