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
    void eachPartRunsOnce(int parts) {
        AtomicIntegerArray runs = new AtomicIntegerArray(parts);
        for (int repeat = 1; repeat <= 200; repeat++) {
            Parallel.each(parts, runs::incrementAndGet);
            for (int part = 0; part < parts; part++) {
                assertEquals(repeat, runs.get(part));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 4", "1, 4", "3, 4", "4, 4", "5, 4", "1000, 7", "1000, 1"})
    void blocksCoverEachElementOnceAndOnlyTheLastIsShorter(int elements, int longest) {
        AtomicIntegerArray runs = new AtomicIntegerArray(elements);
        Parallel.eachBlock(elements, longest, (from, count) -> {
            assertEquals(0, from % longest);
            assertEquals(Math.min(longest, elements - from), count);
            for (int i = from; i < from + count; i++) {
                runs.incrementAndGet(i);
            }
        });
        for (int i = 0; i < elements; i++) {
            assertEquals(1, runs.get(i));
        }
    }

    @Test
    void threadsWorkSideBySide() {
        assumeTrue(Parallel.threads() > 1, "needs two processors");
        CountDownLatch bothAreIn = new CountDownLatch(2);
        Parallel.each(2, part -> {
            bothAreIn.countDown();
            await(bothAreIn);
        });
        assertEquals(0, bothAreIn.getCount());
    }

    @Test
    void noTwoThreadsShareTheirScratch() {
        Set<Thread> owners = ConcurrentHashMap.newKeySet();
        Parallel.each(
                100,
                () -> {
                    assertTrue(owners.add(Thread.currentThread()), "one scratch for each thread");
                    return Thread.currentThread();
                },
                (owner, part) -> assertSame(Thread.currentThread(), owner));
    }

    @Test
    void partsMayHaveParts() {
        AtomicIntegerArray runs = new AtomicIntegerArray(64);
        Parallel.each(8, outer -> Parallel.each(8, inner -> runs.incrementAndGet(8 * outer + inner)));
        for (int i = 0; i < runs.length(); i++) {
            assertEquals(1, runs.get(i));
        }
    }

    @Test
    void whatAPartThrowsIsThrownAfterTheOthers() {
        AtomicIntegerArray runs = new AtomicIntegerArray(50);
        IllegalStateException broken = new IllegalStateException("part 7");
        assertSame(
                broken,
                assertThrows(
                        IllegalStateException.class,
                        () -> Parallel.each(50, part -> {
                            runs.incrementAndGet(part);
                            if (part == 7) {
                                throw broken;
                            }
                        })));
        for (int part = 0; part < runs.length(); part++) {
            assertEquals(1, runs.get(part));
        }
        OutOfMemoryError memory = new OutOfMemoryError("part 0");
        assertSame(
                memory,
                assertThrows(
                        OutOfMemoryError.class,
                        () -> Parallel.each(1, part -> {
                            throw memory;
                        })));
    }

    @Test
    void whatFurtherPartsThrowIsSuppressed() {
        IllegalStateException thrown = assertThrows(
                IllegalStateException.class,
                () -> Parallel.each(9, part -> {
                    throw new IllegalStateException("part " + part);
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
