package org.attn4j.benchmarks.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TaskTest {

    private static final Task TASK = new Task(Task.ALEXNET, "eca", Task.PLAIN, 2, 4, true);

    @Test
    void argumentsAreParsedBack() {
        assertEquals(TASK, Task.of(TASK.arguments().toArray(String[]::new)));
        assertEquals(
                "a task is NETWORK ATTENTION MODE BATCH SIZE COPIED, was eca 3",
                assertThrows(IllegalArgumentException.class, () -> Task.of(new String[] {"eca", "3"}))
                        .getMessage());
    }

    @Test
    void theBatchIsTheSameForEveryWorker() {
        assertArrayEquals(RandomBatch.images(TASK), RandomBatch.images(TASK));
        assertEquals(2 * 3 * 4 * 4, RandomBatch.images(TASK).length);
    }

    @Test
    void targetsAreSmoothedLabels() {
        float[] targets = RandomBatch.smoothedTargets(TASK);
        int[] labels = RandomBatch.labels(TASK);
        for (int i = 0; i < labels.length; i++) {
            float[] row = Arrays.copyOfRange(targets, i * Task.CLASSES, (i + 1) * Task.CLASSES);
            assertEquals(0.91f, row[labels[i]], 1e-6f);
            row[labels[i]] -= 0.9f;
            for (float value : row) {
                assertEquals(0.01f, value, 1e-6f);
            }
        }
    }
}
