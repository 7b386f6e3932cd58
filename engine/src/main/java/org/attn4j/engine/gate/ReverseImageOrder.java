package org.attn4j.engine.gate;

import java.util.function.IntConsumer;

/**
 * The images of a batch in parts, taken from the end of each thread's share to its beginning. The layers before and behind
 * go through theirs forwards, each thread from the beginning of its share, so what they wrote last, or will read first, is
 * still in the caches.
 *
 * @param images of the batch, N
 * @param stretches of the batch, about one for each thread
 * @param partsOfEach parts of a stretch
 */
public record ReverseImageOrder(int images, int stretches, int partsOfEach) {

    /**
     * The order for a batch.
     *
     * @param threads that share the work
     * @param parts wanted for each of them
     */
    public static ReverseImageOrder of(int images, int threads, int parts) {
        int stretches = Math.max(1, Math.min(threads, images));
        return new ReverseImageOrder(images, stretches, Math.max(1, Math.min(parts, images / stretches)));
    }

    /** Into how many parts the batch is cut. */
    public int parts() {
        return stretches * partsOfEach;
    }

    /** The images of a part; over all parts each image comes once. */
    public void each(int part, IntConsumer image) {
        int place = (part % stretches + 1) * partsOfEach - 1 - part / stretches;
        int first = (int) ((long) place * images / parts());
        for (int i = (int) ((place + 1L) * images / parts()) - 1; i >= first; i--) {
            image.accept(i);
        }
    }
}
