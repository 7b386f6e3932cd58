package org.attn4j.trainer.batch;

import java.util.List;

/**
 * Who may touch which buffer: workers claim images in order, as far ahead as there are buffers; the reader takes batches
 * in order when all their images are finished. A worker's failure ends everything and is thrown to the reader. Safe for
 * any thread.
 */
final class BatchRing {

    private static final int NOTHING = -1;

    private final List<Batch> buffers;
    private final int batches;
    private final int batchSize;
    private final int places;
    private final int[] missing;
    private int claimed;
    private int given;
    private boolean closed;
    private Throwable failure;

    BatchRing(List<Batch> buffers, int batches, int batchSize, int images) {
        this.buffers = buffers;
        this.batches = batches;
        this.batchSize = batchSize;
        this.places = (int) Math.min((long) batches * batchSize, images);
        this.missing = new int[batches];
        for (int i = 0; i < batches; i++) {
            missing[i] = count(i);
        }
    }

    /** The next image to make, waiting for a free buffer; negative where there is none left to make. */
    synchronized int claim() {
        while (!closed && failure == null && claimed < places && claimed / batchSize >= free()) {
            try {
                wait();
            } catch (InterruptedException e) {
                failure = e;
                notifyAll();
            }
        }
        return closed || failure != null || claimed >= places ? NOTHING : claimed++;
    }

    /** The buffer of a claimed image. */
    Batch batchOf(int place) {
        return buffers.get(place / batchSize % buffers.size());
    }

    synchronized void finished(int place) {
        if (--missing[place / batchSize] == 0) {
            notifyAll();
        }
    }

    synchronized void fail(Throwable cause) {
        if (failure == null) {
            failure = cause;
        } else if (failure != cause) {
            failure.addSuppressed(cause);
        }
        notifyAll();
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    synchronized boolean hasNext() {
        return given < batches;
    }

    /** Takes the previous batch back and gives the next one, waiting for it. */
    synchronized Batch next() {
        int number = given++;
        notifyAll();
        while (missing[number] > 0 && failure == null && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for images", e);
            }
        }
        throwFailure();
        if (closed) {
            throw new IllegalStateException("the stream of batches is closed");
        }
        Batch batch = buffers.get(number % buffers.size());
        batch.count(count(number));
        return batch;
    }

    /** One past the last batch that has a buffer: the reader keeps one while it works on it. */
    private int free() {
        return Math.max(0, given - 1) + buffers.size();
    }

    private int count(int batch) {
        return Math.min(batchSize, places - batch * batchSize);
    }

    private void throwFailure() {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure != null) {
            throw new IllegalStateException("a thread that makes images ended", failure);
        }
    }
}
