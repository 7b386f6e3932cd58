package org.attn4j.trainer.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.attn4j.core.error.DataException;
import org.attn4j.core.random.Draw;
import org.attn4j.trainer.data.Examples;

/**
 * Loads examples in batches. The buffers are reused from epoch to epoch and are the only large allocation; one stream
 * may be open at a time.
 *
 * <p>Training epochs: order {@link EpochOrder#shuffled}, image i augmented with
 * {@code Draw.of(seed, "augment", epoch, i)}, an incomplete last batch is dropped. Evaluation: file order, an
 * incomplete last batch is kept, random transforms, if any, use {@code Draw.of(0, "evaluate", i)}.
 */
public final class BatchLoader {

    /** One batch for the reader and two in preparation, which is enough to even out varying work. */
    private static final int BUFFERS = 3;

    private static final long EVALUATION_SEED = 0;

    private final Examples examples;
    private final int batchSize;
    private final int threads;
    private final int imageSize;
    private final List<Batch> buffers = new ArrayList<>();
    private BatchStream current;

    /**
     * Creates a loader.
     *
     * @param examples images and their transform
     * @param batchSize N, at least 1
     * @param threads number of threads that prepare images, at least 1
     * @throws DataException if there are no images or the transformed images are not square
     */
    public BatchLoader(Examples examples, int batchSize, int threads) {
        if (batchSize < 1 || threads < 1) {
            throw new IllegalArgumentException(
                    "batch size and threads must be at least 1, were " + batchSize + " and " + threads);
        }
        this.examples = examples;
        this.batchSize = batchSize;
        this.threads = threads;
        this.imageSize = examples.imageSize();
    }

    /** Creates a loader with one thread per processor. */
    public BatchLoader(Examples examples, int batchSize) {
        this(examples, batchSize, Runtime.getRuntime().availableProcessors());
    }

    /** The number of images. */
    public int size() {
        return examples.size();
    }

    /** The number of batches per training epoch; only complete ones count. */
    public int trainingBatches() {
        return examples.size() / batchSize;
    }

    /**
     * The batches of a training epoch. The stream must be closed.
     *
     * @param seed the run's seed
     * @param epoch from 1
     * @throws DataException if a batch is larger than the set
     */
    public BatchStream training(long seed, int epoch) {
        if (batchSize > examples.size()) {
            throw new DataException("batchSize must be at most " + examples.size()
                    + ", the number of training images, was " + batchSize);
        }
        int[] order = EpochOrder.shuffled(seed, epoch, examples.size());
        return stream(order, trainingBatches(), index -> Draw.of(seed, "augment", epoch, index));
    }

    /** All images in file order. The stream must be closed. */
    public BatchStream evaluation() {
        int[] order = IntStream.range(0, examples.size()).toArray();
        int batches = (examples.size() + batchSize - 1) / batchSize;
        return stream(order, batches, index -> Draw.of(EVALUATION_SEED, "evaluate", index));
    }

    private BatchStream stream(int[] order, int batches, BatchStream.Draws draws) {
        if (current != null && !current.isClosed()) {
            throw new IllegalStateException("close the loader's previous stream first");
        }
        while (buffers.size() < Math.min(BUFFERS, batches)) {
            buffers.add(new Batch(Math.min(batchSize, examples.size()), imageSize));
        }
        current = new BatchStream(examples, order, batches, batchSize, draws, buffers, threads);
        return current;
    }
}
