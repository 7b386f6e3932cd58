package org.attn4j.trainer.batch;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.attn4j.core.random.Draw;
import org.attn4j.trainer.data.Examples;

/**
 * The batches of one epoch, made ahead by worker threads. For one reader thread. Close it: that ends the threads.
 */
public final class BatchStream implements Iterator<Batch>, AutoCloseable {

    /** The random numbers of an image. */
    @FunctionalInterface
    interface Draws {
        Draw of(int index);
    }

    private final Examples examples;
    private final int[] order;
    private final int batchSize;
    private final Draws draws;
    private final BatchRing ring;
    private final List<Thread> threads = new ArrayList<>();

    BatchStream(
            Examples examples,
            int[] order,
            int batches,
            int batchSize,
            Draws draws,
            List<Batch> buffers,
            int threadCount) {
        this.examples = examples;
        this.order = order;
        this.batchSize = batchSize;
        this.draws = draws;
        this.ring = new BatchRing(buffers, batches, batchSize, order.length);
        for (int i = 0; i < threadCount; i++) {
            Thread thread = new Thread(this::work, "attn4j-images-" + i);
            thread.setDaemon(true);
            threads.add(thread);
        }
        threads.forEach(Thread::start);
    }

    /** Whether another batch follows. */
    @Override
    public boolean hasNext() {
        return ring.hasNext();
    }

    /**
     * The next batch; the one before it is taken back.
     *
     * @throws org.attn4j.core.error.DataException where an image could not be read or transformed
     * @throws NoSuchElementException where the epoch is over
     * @throws IllegalStateException where the stream is closed or the thread interrupted
     */
    @Override
    public Batch next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the epoch has no more batches");
        }
        return ring.next();
    }

    /** SHA-256 of the order of the images, see {@link EpochOrder#digest}. */
    public String orderDigest() {
        return EpochOrder.digest(order);
    }

    /** Ends the threads and waits for them; may be called again. */
    @Override
    public void close() {
        ring.close();
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isClosed() {
        return ring.isClosed();
    }

    private void work() {
        try {
            for (int place = ring.claim(); place >= 0; place = ring.claim()) {
                make(place);
                ring.finished(place);
            }
        } catch (Throwable e) {
            ring.fail(e);
        }
    }

    private void make(int place) {
        int index = order[place];
        Batch batch = ring.batchOf(place);
        int slot = place % batchSize;
        batch.labels()[slot] = examples.images().label(index);
        batch.indices()[slot] = index;
        int offset = slot * batch.imageLength();
        examples.write(index, batch.imageSize(), draws.of(index), batch.images(), offset);
    }
}
