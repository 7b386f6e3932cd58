package org.attn4j.core.array;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Runs work that is cut into independent chunks on the calling thread and on helper threads. A training step has about
 * a hundred such loops of a few tens of microseconds each, which is as long as it takes to wake a thread. The caller
 * therefore starts at once, helpers join when they are awake, and at the end the caller spins until the helpers' last
 * chunks are finished. A thread that blocks, as one waiting for a parallel stream does, would take longer to wake up
 * again.
 */
public final class Parallel {

    /** Spins before the waiting thread starts to yield the processor to other threads. */
    private static final int SPINS_BEFORE_YIELD = 2000;

    private Parallel() {}

    /**
     * The greatest number of threads that work at a time, including the caller; no more than native libraries may use.
     */
    public static int threads() {
        return Math.min(Nd4j.getEnvironment().maxThreads(), ForkJoinPool.getCommonPoolParallelism() + 1);
    }

    /**
     * Runs each chunk once, in any order, and returns when all are finished. The first exception of a chunk is
     * rethrown.
     */
    public static void forEach(int chunks, IntConsumer chunk) {
        forEach(chunks, () -> chunk, IntConsumer::accept);
    }

    /**
     * Runs each chunk once, roughly in the order of their indices, and returns when all are finished. The first
     * exception of a chunk is rethrown after the other chunks have run; further ones are added to it as suppressed.
     * @param scratch creates the scratch memory of one thread
     */
    public static <S> void forEach(int chunks, Supplier<S> scratch, ObjIntConsumer<S> chunk) {
        ChunkQueue<S> queue = new ChunkQueue<>(chunks, scratch, chunk);
        try {
            for (int helper = 1; helper < Math.min(chunks, threads()); helper++) {
                ForkJoinPool.commonPool().execute(queue);
            }
        } finally {
            // Also if a helper could not be started, since those that were started must not outlive the call.
            queue.run();
            queue.await();
        }
        queue.rethrow();
    }

    /** Processes a block of consecutive elements. */
    @FunctionalInterface
    public interface Block {
        void run(int from, int count);
    }

    /** Processes a block of consecutive elements with the scratch memory of the current thread. */
    @FunctionalInterface
    public interface ScratchBlock<S> {
        void run(S scratch, int from, int count);
    }

    /** Cuts elements into blocks and processes each once, as {@link #forEach(int, IntConsumer)} does chunks. */
    public static void forEachBlock(int elements, int blockLength, Block block) {
        forEachBlock(elements, blockLength, () -> block, Block::run);
    }

    /**
     * Cuts elements into blocks and processes each once, as {@link #forEach(int, Supplier, ObjIntConsumer)} does
     * chunks.
     *
     * @param elements at least 0
     * @param blockLength the elements of each block but the last, which may have fewer; at least 1
     * @param scratch creates the scratch memory of one thread
     */
    public static <S> void forEachBlock(int elements, int blockLength, Supplier<S> scratch, ScratchBlock<S> block) {
        int blocks = Math.toIntExact((elements + blockLength - 1L) / blockLength);
        forEach(blocks, scratch, (own, index) -> {
            int from = index * blockLength;
            block.run(own, from, Math.min(blockLength, elements - from));
        });
    }

    /** The chunks of one call. A helper that starts too late finds none left and returns. */
    private static final class ChunkQueue<S> implements Runnable {
        private final int chunks;
        private final Supplier<S> scratch;
        private final ObjIntConsumer<S> chunk;
        private final AtomicInteger started = new AtomicInteger();
        private final AtomicInteger finished = new AtomicInteger();
        private final AtomicReference<Throwable> failure = new AtomicReference<>();

        ChunkQueue(int chunks, Supplier<S> scratch, ObjIntConsumer<S> chunk) {
            this.chunks = chunks;
            this.scratch = scratch;
            this.chunk = chunk;
        }

        @Override
        public void run() {
            S own = null;
            for (int next = started.getAndIncrement(); next < chunks; next = started.getAndIncrement()) {
                try {
                    own = own == null ? scratch.get() : own;
                    chunk.accept(own, next);
                } catch (RuntimeException | Error e) {
                    if (!failure.compareAndSet(null, e) && failure.get() != e) {
                        failure.get().addSuppressed(e);
                    }
                } finally {
                    finished.incrementAndGet();
                }
            }
        }

        void await() {
            for (int spins = 0; finished.get() < chunks; spins++) {
                if (spins < SPINS_BEFORE_YIELD) {
                    Thread.onSpinWait();
                } else {
                    Thread.yield();
                }
            }
        }

        void rethrow() {
            if (failure.get() instanceof Error error) {
                throw error;
            }
            if (failure.get() != null) {
                throw (RuntimeException) failure.get();
            }
        }
    }
}
