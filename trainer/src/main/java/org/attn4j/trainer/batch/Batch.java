package org.attn4j.trainer.batch;

/**
 * Images that are ready for a step. Its arrays are valid until the next batch is requested or the stream is closed. For
 * one reader, which may change the images, as mixup does.
 */
public final class Batch {

    private final float[] images;
    private final int[] labels;
    private final int[] indices;
    private final int imageSize;
    private int count;

    Batch(int capacity, int imageSize) {
        this.images = new float[capacity * 3 * imageSize * imageSize];
        this.labels = new int[capacity];
        this.indices = new int[capacity];
        this.imageSize = imageSize;
    }

    void count(int images) {
        count = images;
    }

    /** The number of images, at least 1; below the batch size only in the last batch of an evaluation. */
    public int count() {
        return count;
    }

    /** S, the height and width of an image in pixels. */
    public int imageSize() {
        return imageSize;
    }

    /** The number of values of one image, 3 * S * S. */
    public int imageLength() {
        return 3 * imageSize * imageSize;
    }

    /** [N,3,S,S] in C order; only the first {@link #count()} images belong to this batch. */
    public float[] images() {
        return images;
    }

    /** The labels; only the first {@link #count()} belong to this batch. */
    public int[] labels() {
        return labels;
    }

    /** Each image's index in its set; only the first {@link #count()} belong to this batch. */
    public int[] indices() {
        return indices;
    }
}
