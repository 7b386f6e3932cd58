package org.attn4j.benchmarks.protocol;

import java.util.SplittableRandom;

/** The batch of a task: the same numbers for every worker. */
public final class RandomBatch {

    private static final long SEED = 1;

    /** The recipe's label smoothing. */
    private static final float SMOOTHING = 0.1f;

    private RandomBatch() {}

    /** Standard normal images, like normalised ones: [N,3,S,S] in C order. */
    public static float[] images(Task task) {
        SplittableRandom random = new SplittableRandom(SEED);
        float[] images = new float[task.batch() * 3 * task.size() * task.size()];
        for (int i = 0; i < images.length; i++) {
            images[i] = (float)
                    (Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble()));
        }
        return images;
    }

    /** The label of each image. */
    public static int[] labels(Task task) {
        SplittableRandom random = new SplittableRandom(SEED + 1);
        int[] labels = new int[task.batch()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = random.nextInt(Task.CLASSES);
        }
        return labels;
    }

    /** The labels as smoothed distributions, [N,K] in C order. */
    public static float[] smoothedTargets(Task task) {
        int[] labels = labels(task);
        float[] targets = new float[labels.length * Task.CLASSES];
        for (int i = 0; i < targets.length; i++) {
            boolean label = i % Task.CLASSES == labels[i / Task.CLASSES];
            targets[i] = (label ? 1 - SMOOTHING : 0) + SMOOTHING / Task.CLASSES;
        }
        return targets;
    }
}
