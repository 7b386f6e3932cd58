package org.attn4j.trainer.batch;

import java.time.Duration;

/**
 * The rate at which images are prepared, without a network.
 *
 * @param images the number of images prepared
 * @param seconds the time taken
 */
public record PipelineRate(long images, double seconds) {

    private static final double NANOS = 1e9;

    /** Images per second. */
    public double imagesPerSecond() {
        return images / seconds;
    }

    /**
     * Measures training epochs after a warm-up of a quarter of the time.
     *
     * @param loader loads training examples; no stream may be open
     * @param time the minimum time to measure; a started batch is finished
     */
    public static PipelineRate training(BatchLoader loader, Duration time) {
        run(loader, time.dividedBy(4));
        return run(loader, time);
    }

    private static PipelineRate run(BatchLoader loader, Duration time) {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        long images = 0;
        for (int epoch = 1; System.nanoTime() < end || images == 0; epoch++) {
            try (BatchStream stream = loader.training(0, epoch)) {
                while (stream.hasNext() && (images == 0 || System.nanoTime() < end)) {
                    images += stream.next().count();
                }
            }
        }
        return new PipelineRate(images, (System.nanoTime() - start) / NANOS);
    }
}
