package org.attn4j.core.array;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Work that is cut into independent parts, done by the calling thread and by helpers on other processors. A training step has
 * about a hundred such pieces of work of a few tens of microseconds each, which is as long as it takes to wake a thread.
 * So the caller begins at once, helpers join when they are awake, and at the end the caller spins until the helpers' last
 * parts are done: a thread that blocks, as one that waits for a parallel stream does, would take longer to wake up again.
 */
public final class Parallel {

    /** Turns on the spot before the processor is offered to other threads. */
    private static final int PATIENCE = 2000;

    private Parallel() {}

    /** Threads that may work at a time, the caller's among them: as many as native libraries may have. */
    public static int threads() {
        return Math.min(Nd4j.getEnvironment().maxThreads(), ForkJoinPool.getCommonPoolParallelism() + 1);
    }

    /** Runs each part once, in any order; returns when all are done. What a part throws is thrown here. */
    public static void each(int parts, IntConsumer part) {
        each(parts, () -> part, IntConsumer::accept);
    }

    /**
     * Runs each part once, about in the order of their numbers; returns when all are done. What a part throws is thrown
     * here, after the other parts; what further parts throw is suppressed in it.
     *
     * @param scratch makes what one thread at a time works with
     */
    public static <S> void each(int parts, Supplier<S> scratch, ObjIntConsumer<S> part) {
        Shared<S> shared = new Shared<>(parts, scratch, part);
        try {
            for (int helper = 1; helper < Math.min(parts, threads()); helper++) {
                ForkJoinPool.commonPool().execute(shared);
            }
        } finally {
            // Also where no more helpers could be had: those that began must not outlive the call.
            shared.run();
            shared.await();
        }
        shared.complain();
    }

    /** What happens to a block of consecutive elements. */
    @FunctionalInterface
    public interface Block {
        void run(int from, int count);
    }

    /** The same with what one thread at a time works with. */
    @FunctionalInterface
    public interface ScratchBlock<S> {
        void run(S scratch, int from, int count);
    }

    /** Cuts elements into blocks and runs each once, as {@link #each(int, IntConsumer)} runs parts. */
    public static void eachBlock(int elements, int longest, Block block) {
        eachBlock(elements, longest, () -> block, Block::run);
    }

    /**
     * Cuts elements into blocks and runs each once, as {@link #each(int, Supplier, ObjIntConsumer)} runs parts.
     *
     * @param elements at least 0
     * @param longest the elements of each block but the last, which may have fewer; at least 1
     * @param scratch makes what one thread at a time works with
     */
    public static <S> void eachBlock(int elements, int longest, Supplier<S> scratch, ScratchBlock<S> block) {
        int blocks = Math.toIntExact((elements + longest - 1L) / longest);
        each(blocks, scratch, (mine, number) -> {
            int from = number * longest;
            block.run(mine, from, Math.min(longest, elements - from));
        });
    }

    /** One piece of work; helpers that come too late find nothing left to take. */
    private static final class Shared<S> implements Runnable {
        private final int parts;
        private final Supplier<S> scratch;
        private final ObjIntConsumer<S> part;
        private final AtomicInteger taken = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();
        private final AtomicReference<Throwable> failure = new AtomicReference<>();

        Shared(int parts, Supplier<S> scratch, ObjIntConsumer<S> part) {
            this.parts = parts;
            this.scratch = scratch;
            this.part = part;
        }

        @Override
        public void run() {
            S mine = null;
            for (int next = taken.getAndIncrement(); next < parts; next = taken.getAndIncrement()) {
                try {
                    mine = mine == null ? scratch.get() : mine;
                    part.accept(mine, next);
                } catch (RuntimeException | Error e) {
                    if (!failure.compareAndSet(null, e) && failure.get() != e) {
                        failure.get().addSuppressed(e);
                    }
                } finally {
                    done.incrementAndGet();
                }
            }
        }

        void await() {
            for (int turn = 0; done.get() < parts; turn++) {
                if (turn < PATIENCE) {
                    Thread.onSpinWait();
                } else {
                    Thread.yield();
                }
            }
        }

        void complain() {
            if (failure.get() instanceof Error error) {
                throw error;
            }
            if (failure.get() != null) {
                throw (RuntimeException) failure.get();
            }
        }
    }
}
