package org.attn4j.core.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ParallelTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 17, 1000})
    void eachChunkRunsOnce(int chunks) {
        AtomicIntegerArray runs = new AtomicIntegerArray(chunks);
        for (int repeat = 1; repeat <= 200; repeat++) {
            Parallel.forEach(chunks, runs::incrementAndGet);
            for (int chunk = 0; chunk < chunks; chunk++) {
                assertEquals(repeat, runs.get(chunk));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 4", "1, 4", "3, 4", "4, 4", "5, 4", "1000, 7", "1000, 1"})
    void blocksCoverEachElementOnceAndOnlyTheLastIsShorter(int elements, int blockLength) {
        AtomicIntegerArray runs = new AtomicIntegerArray(elements);
        Parallel.forEachBlock(elements, blockLength, (from, count) -> {
            assertEquals(0, from % blockLength);
            assertEquals(Math.min(blockLength, elements - from), count);
            for (int i = from; i < from + count; i++) {
                runs.incrementAndGet(i);
            }
        });
        for (int i = 0; i < elements; i++) {
            assertEquals(1, runs.get(i));
        }
    }

    @Test
    void threadsRunConcurrently() {
        assumeTrue(Parallel.threads() > 1, "needs two processors");
        CountDownLatch bothRunning = new CountDownLatch(2);
        Parallel.forEach(2, chunk -> {
            bothRunning.countDown();
            await(bothRunning);
        });
        assertEquals(0, bothRunning.getCount());
    }

    @Test
    void threadsDoNotShareScratch() {
        Set<Thread> owners = ConcurrentHashMap.newKeySet();
        Parallel.forEach(
                100,
                () -> {
                    assertTrue(owners.add(Thread.currentThread()), "one scratch per thread");
                    return Thread.currentThread();
                },
                (owner, chunk) -> assertSame(Thread.currentThread(), owner));
    }

    @Test
    void callsCanBeNested() {
        AtomicIntegerArray runs = new AtomicIntegerArray(64);
        Parallel.forEach(8, outer -> Parallel.forEach(8, inner -> runs.incrementAndGet(8 * outer + inner)));
        for (int i = 0; i < runs.length(); i++) {
            assertEquals(1, runs.get(i));
        }
    }

    @Test
    void exceptionOfAChunkIsRethrownAfterTheOtherChunks() {
        AtomicIntegerArray runs = new AtomicIntegerArray(50);
        IllegalStateException broken = new IllegalStateException("chunk 7");
        assertSame(
                broken,
                assertThrows(
                        IllegalStateException.class,
                        () -> Parallel.forEach(50, chunk -> {
                            runs.incrementAndGet(chunk);
                            if (chunk == 7) {
                                throw broken;
                            }
                        })));
        for (int chunk = 0; chunk < runs.length(); chunk++) {
            assertEquals(1, runs.get(chunk));
        }
        OutOfMemoryError memory = new OutOfMemoryError("chunk 0");
        assertSame(
                memory,
                assertThrows(
                        OutOfMemoryError.class,
                        () -> Parallel.forEach(1, chunk -> {
                            throw memory;
                        })));
    }

    @Test
    void furtherExceptionsAreSuppressed() {
        IllegalStateException thrown = assertThrows(
                IllegalStateException.class,
                () -> Parallel.forEach(9, chunk -> {
                    throw new IllegalStateException("chunk " + chunk);
                }));
        assertEquals(8, thrown.getSuppressed().length);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
