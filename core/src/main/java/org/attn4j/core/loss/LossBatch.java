package org.attn4j.core.loss;

/** The input of a loss: logits and targets of one batch. The arrays belong to the trainer and are read-only. */
public final class LossBatch {

    private final double[] logits;
    private final double[] targets;
    private final int classes;

    private LossBatch(double[] logits, double[] targets, int classes) {
        this.logits = logits;
        this.targets = targets;
        this.classes = classes;
    }

    /**
     * A batch.
     *
     * @param logits [N,K] in C order; not copied
     * @param targets [N,K] in C order; not copied
     * @param classes K, at least 1
     * @throws IllegalArgumentException if the sizes are inconsistent
     */
    public static LossBatch of(double[] logits, double[] targets, int classes) {
        if (classes < 1 || logits.length % classes != 0 || targets.length != logits.length) {
            throw new IllegalArgumentException(logits.length + " logits, " + targets.length + " targets and " + classes
                    + " classes do not fit together");
        }
        return new LossBatch(logits, targets, classes);
    }

    /** The network's output without a softmax, [N,K] in C order. */
    public double[] logits() {
        return logits;
    }

    /**
     * The target distribution over classes of each image, [N,K] in C order: 1 for the label, or a mixture; rows sum to
     * 1.
     */
    public double[] targets() {
        return targets;
    }

    /** K, the number of classes. */
    public int classes() {
        return classes;
    }

    /** N, the number of images. */
    public int images() {
        return logits.length / classes;
    }
}
