package org.attn4j.trainer.batch;

import java.util.List;

/**
 * Coordinates access to the buffers: workers claim images in order, as far ahead as there are buffers; the reader
 * receives batches in order once all their images are finished. A worker's failure stops all work and is thrown to the
 * reader. Safe for any thread.
 */
final class BatchRing {

    private static final int NONE_LEFT = -1;

    private final List<Batch> buffers;
    private final int batches;
    private final int batchSize;
    private final int images;
    private final int[] unfinished;
    private int claimed;
    private int delivered;
    private boolean closed;
    private Throwable failure;

    BatchRing(List<Batch> buffers, int batches, int batchSize, int images) {
        this.buffers = buffers;
        this.batches = batches;
        this.batchSize = batchSize;
        this.images = (int) Math.min((long) batches * batchSize, images);
        this.unfinished = new int[batches];
        for (int i = 0; i < batches; i++) {
            unfinished[i] = count(i);
        }
    }

    /** The position of the next image to prepare, after waiting for a free buffer; negative if there is none left. */
    synchronized int claim() {
        while (!closed && failure == null && claimed < images && claimed / batchSize >= claimableBatches()) {
            try {
                wait();
            } catch (InterruptedException e) {
                failure = e;
                notifyAll();
            }
        }
        return closed || failure != null || claimed >= images ? NONE_LEFT : claimed++;
    }

    /** The buffer of a claimed position. */
    Batch batchOf(int position) {
        return buffers.get(position / batchSize % buffers.size());
    }

    synchronized void finished(int position) {
        if (--unfinished[position / batchSize] == 0) {
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
        return delivered < batches;
    }

    /** Recycles the previous batch and returns the next one, after waiting for it. */
    synchronized Batch next() {
        int number = delivered++;
        notifyAll();
        while (unfinished[number] > 0 && failure == null && !closed) {
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

    /** The number of batches that may be prepared by now. The reader still uses the last one that it received. */
    private int claimableBatches() {
        return Math.max(0, delivered - 1) + buffers.size();
    }

    private int count(int batch) {
        return Math.min(batchSize, images - batch * batchSize);
    }

    private void throwFailure() {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure != null) {
            throw new IllegalStateException("a thread that prepares images was interrupted", failure);
        }
    }
}
