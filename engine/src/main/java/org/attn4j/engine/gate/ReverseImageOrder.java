package org.attn4j.engine.gate;

import java.util.function.IntConsumer;

/**
 * Processes the images of a batch in chunks, from the end of each thread's share to its beginning. The neighbouring
 * layers process each share from beginning to end, so the images that the previous layer wrote last, and those that the
 * next layer reads first, are still in the caches.
 *
 * @param images number of images in the batch, N
 * @param shares number of shares of the batch, usually one per thread
 * @param chunksPerShare number of chunks in each share
 */
public record ReverseImageOrder(int images, int shares, int chunksPerShare) {

    /**
     * The order for a batch.
     *
     * @param threads the number of threads
     * @param chunksPerThread the wanted number of chunks per thread
     */
    public static ReverseImageOrder of(int images, int threads, int chunksPerThread) {
        int shares = Math.max(1, Math.min(threads, images));
        return new ReverseImageOrder(images, shares, Math.max(1, Math.min(chunksPerThread, images / shares)));
    }

    /** The number of chunks in the batch. */
    public int chunks() {
        return shares * chunksPerShare;
    }

    /** Passes each image of a chunk to a consumer. Together the chunks contain each image once. */
    public void forEachImage(int chunk, IntConsumer consumer) {
        int index = (chunk % shares + 1) * chunksPerShare - 1 - chunk / shares;
        int first = (int) ((long) index * images / chunks());
        for (int i = (int) ((index + 1L) * images / chunks()) - 1; i >= first; i--) {
            consumer.accept(i);
        }
    }
}
