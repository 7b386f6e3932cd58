package org.attn4j.trainer.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attn4j.core.error.DataException;
import org.attn4j.core.random.Draw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BatchLoaderTest {

    @Test
    void trainingFollowsTheEpochsOrderAndDropsTheIncompleteBatch() {
        BatchLoader loader = new BatchLoader(Pictures.of(103), 10, 2);
        List<Integer> seen = new ArrayList<>();
        try (BatchStream stream = loader.training(42, 3)) {
            while (stream.hasNext()) {
                Batch batch = stream.next();
                assertEquals(10, batch.count());
                for (int i = 0; i < batch.count(); i++) {
                    seen.add(batch.indices()[i]);
                    assertEquals(batch.indices()[i] % 10, batch.labels()[i]);
                    assertEquals(batch.indices()[i], batch.images()[3 * i]);
                }
            }
            assertThrows(NoSuchElementException.class, stream::next);
        }
        int[] order = Draw.of(42, "order", 3).permutation(103);
        assertEquals(IntStream.of(order).limit(100).boxed().toList(), seen);
        assertEquals(10, loader.trainingBatches());
    }

    @Test
    void augmentationOfAnImageIsAFunctionOfSeedEpochAndIndex() {
        try (BatchStream stream = new BatchLoader(Pictures.of(20), 20, 3).training(7, 2)) {
            Batch batch = stream.next();
            for (int i = 0; i < 20; i++) {
                Draw draw = Draw.of(7, "augment", 2, batch.indices()[i]);
                assertEquals((float) draw.uniform(), batch.images()[3 * i + 1]);
                assertEquals((float) draw.uniform(), batch.images()[3 * i + 2]);
            }
        }
    }

    @Test
    void threadCountChangesNothing() {
        float[] one = all(new BatchLoader(Pictures.of(1000), 32, 1));
        for (int threads : new int[] {2, 5, 16}) {
            assertArrayEquals(one, all(new BatchLoader(Pictures.of(1000), 32, threads)));
        }
    }

    @Test
    void evaluationFollowsFileOrderAndKeepsTheIncompleteBatch() {
        List<Integer> counts = new ArrayList<>();
        List<Integer> seen = new ArrayList<>();
        try (BatchStream stream = new BatchLoader(Pictures.of(25), 10, 2).evaluation()) {
            while (stream.hasNext()) {
                Batch batch = stream.next();
                counts.add(batch.count());
                IntStream.range(0, batch.count()).forEach(i -> seen.add(batch.indices()[i]));
            }
        }
        assertEquals(List.of(10, 10, 5), counts);
        assertEquals(IntStream.range(0, 25).boxed().toList(), seen);
    }

    @Test
    void batchLargerThanTheSetIsRejectedWithBothNumbers() {
        BatchLoader loader = new BatchLoader(Pictures.of(9), 10, 1);
        DataException e = assertThrows(DataException.class, () -> loader.training(1, 1));
        assertEquals("batchSize must be at most 9, the number of training images, was 10", e.getMessage());
        try (BatchStream stream = loader.evaluation()) {
            assertEquals(9, stream.next().count());
        }
    }

    @Test
    void failureOfAnImageReachesTheReader() {
        for (int threads : new int[] {1, 4}) {
            try (BatchStream stream = new BatchLoader(Pictures.broken(500, 321), 10, threads).evaluation()) {
                DataException e = assertThrows(DataException.class, () -> drain(stream));
                assertEquals("image 321 is broken", e.getMessage());
                assertThrows(DataException.class, stream::next);
            }
        }
    }

    @Test
    void closingEarlyEndsAllThreads() {
        Set<Thread> before = workers();
        BatchStream stream = new BatchLoader(Pictures.of(1000), 10, 4).training(1, 1);
        stream.next();
        assertTrue(workers().size() > before.size());
        stream.close();
        stream.close();
        assertEquals(before, workers());
        assertThrows(IllegalStateException.class, stream::next);
    }

    @Test
    void loaderHasOneStreamAtATime() {
        BatchLoader loader = new BatchLoader(Pictures.of(100), 10, 1);
        BatchStream first = loader.training(1, 1);
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> loader.training(1, 2));
        assertEquals("close the loader's previous stream first", e.getMessage());
        first.close();
        loader.training(1, 2).close();
    }

    @Test
    void buffersAreReused() {
        BatchLoader loader = new BatchLoader(Pictures.of(100), 10, 1);
        List<float[]> arrays = new ArrayList<>();
        for (int epoch = 1; epoch <= 2; epoch++) {
            try (BatchStream stream = loader.training(1, epoch)) {
                while (stream.hasNext()) {
                    arrays.add(stream.next().images());
                }
            }
        }
        assertEquals(3, arrays.stream().map(System::identityHashCode).distinct().count());
    }

    @Test
    void differentOrdersHaveDifferentDigests() {
        BatchLoader loader = new BatchLoader(Pictures.of(50), 10, 1);
        String first = digest(loader, 1, 1);
        assertEquals(first, digest(loader, 1, 1));
        assertNotEquals(first, digest(loader, 1, 2));
        assertNotEquals(first, digest(loader, 2, 1));
        assertEquals(
                "cd2662154e6d76b2b2b92e70c0cac3ccf534f9b74eb5b89819ec509083d00a50",
                EpochOrder.digest(new int[] {0, 1}));
    }

    @Test
    void rateIsMeasuredOverWholeBatches() {
        PipelineRate rate = PipelineRate.training(new BatchLoader(Pictures.of(100), 10, 2), Duration.ofMillis(20));
        assertTrue(rate.images() > 0 && rate.images() % 10 == 0);
        assertTrue(rate.seconds() > 0 && rate.imagesPerSecond() > 0);
    }

    @Test
    void workersAreDaemonsWithAName() {
        try (BatchStream stream = new BatchLoader(Pictures.of(1000), 10, 1).training(1, 1)) {
            stream.next();
            assertFalse(workers().isEmpty());
            assertTrue(workers().stream().allMatch(Thread::isDaemon));
        }
    }

    private static String digest(BatchLoader loader, long seed, int epoch) {
        try (BatchStream stream = loader.training(seed, epoch)) {
            return stream.orderDigest();
        }
    }

    private static void drain(BatchStream stream) {
        while (stream.hasNext()) {
            stream.next();
        }
    }

    private static float[] all(BatchLoader loader) {
        float[] values = new float[0];
        try (BatchStream stream = loader.training(3, 1)) {
            while (stream.hasNext()) {
                Batch batch = stream.next();
                float[] more = Arrays.copyOf(values, values.length + batch.images().length);
                System.arraycopy(batch.images(), 0, more, values.length, batch.images().length);
                values = more;
            }
        }
        return values;
    }

    private static Set<Thread> workers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("attn4j-images-"))
                .collect(Collectors.toSet());
    }
}
