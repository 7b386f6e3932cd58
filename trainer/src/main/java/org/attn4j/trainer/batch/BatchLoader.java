package org.attn4j.trainer.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.attn4j.core.error.DataException;
import org.attn4j.core.random.Draw;
import org.attn4j.trainer.data.Examples;

/**
 * Turns examples into batches. The buffers are kept from epoch to epoch and are the only large memory; one stream may be
 * open at a time.
 *
 * <p>An epoch of training: {@link EpochOrder#shuffled}, image i augmented by {@code Draw.of(seed, "augment", epoch, i)},
 * an incomplete last batch dropped. An evaluation: file order, an incomplete last batch kept, random transforms (if any)
 * drawn from {@code Draw.of(0, "evaluate", i)}.
 */
public final class BatchLoader {

    /** One batch with the reader, two being made: enough to hide uneven work. */
    private static final int BUFFERS = 3;

    private static final long EVALUATION_SEED = 0;

    private final Examples examples;
    private final int batchSize;
    private final int threads;
    private final int imageSize;
    private final List<Batch> buffers = new ArrayList<>();
    private BatchStream open;

    /**
     * A loader.
     *
     * @param examples images and their transform
     * @param batchSize N, at least 1
     * @param threads how many threads make images, at least 1
     * @throws DataException where there are no images or their input is not square
     */
    public BatchLoader(Examples examples, int batchSize, int threads) {
        if (batchSize < 1 || threads < 1) {
            throw new IllegalArgumentException(
                    "batch size and threads are at least 1, were " + batchSize + " and " + threads);
        }
        this.examples = examples;
        this.batchSize = batchSize;
        this.threads = threads;
        this.imageSize = examples.imageSize();
    }

    /** A loader with as many threads as there are processors. */
    public BatchLoader(Examples examples, int batchSize) {
        this(examples, batchSize, Runtime.getRuntime().availableProcessors());
    }

    /** The number of images. */
    public int size() {
        return examples.size();
    }

    /** The number of batches of a training epoch: complete ones only. */
    public int trainingBatches() {
        return examples.size() / batchSize;
    }

    /**
     * The batches of a training epoch. Close it.
     *
     * @param seed the run's seed
     * @param epoch from 1
     * @throws DataException where a batch is larger than the set
     */
    public BatchStream training(long seed, int epoch) {
        if (batchSize > examples.size()) {
            throw new DataException("batchSize must be at most the number of training images, which is "
                    + examples.size() + ", was " + batchSize);
        }
        int[] order = EpochOrder.shuffled(seed, epoch, examples.size());
        return stream(order, trainingBatches(), index -> Draw.of(seed, "augment", epoch, index));
    }

    /** All images in file order. Close it. */
    public BatchStream evaluation() {
        int[] order = IntStream.range(0, examples.size()).toArray();
        int batches = (examples.size() + batchSize - 1) / batchSize;
        return stream(order, batches, index -> Draw.of(EVALUATION_SEED, "evaluate", index));
    }

    private BatchStream stream(int[] order, int batches, BatchStream.Draws draws) {
        if (open != null && !open.isClosed()) {
            throw new IllegalStateException("close the loader's previous stream first");
        }
        while (buffers.size() < Math.min(BUFFERS, batches)) {
            buffers.add(new Batch(Math.min(batchSize, examples.size()), imageSize));
        }
        open = new BatchStream(examples, order, batches, batchSize, draws, buffers, threads);
        return open;
    }
}
