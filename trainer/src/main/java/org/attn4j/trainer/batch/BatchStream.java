package org.attn4j.trainer.batch;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.attn4j.core.random.Draw;
import org.attn4j.trainer.data.Examples;

/**
 * The batches of one epoch, prepared in advance by worker threads. For one reader thread. Closing it ends the workers.
 */
public final class BatchStream implements Iterator<Batch>, AutoCloseable {

    /** Creates the random numbers of an image. */
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
     * The next batch; the previous one becomes invalid.
     *
     * @throws org.attn4j.core.error.DataException if an image could not be read or transformed
     * @throws NoSuchElementException if the epoch is over
     * @throws IllegalStateException if the stream is closed or the thread interrupted
     */
    @Override
    public Batch next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the epoch has no more batches");
        }
        return ring.next();
    }

    /** SHA-256 of the image order, see {@link EpochOrder#digest}. */
    public String orderDigest() {
        return EpochOrder.digest(order);
    }

    /** Ends the workers and waits for them. Calling it again has no effect. */
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
            for (int position = ring.claim(); position >= 0; position = ring.claim()) {
                load(position);
                ring.finished(position);
            }
        } catch (Throwable e) {
            ring.fail(e);
        }
    }

    private void load(int position) {
        int index = order[position];
        Batch batch = ring.batchOf(position);
        int slot = position % batchSize;
        batch.labels()[slot] = examples.images().label(index);
        batch.indices()[slot] = index;
        int offset = slot * batch.imageLength();
        examples.write(index, batch.imageSize(), draws.of(index), batch.images(), offset);
    }
}
