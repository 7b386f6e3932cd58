package org.attn4j.benchmarks.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.attn4j.benchmarks.protocol.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DjlWorkerTest {

    @ParameterizedTest
    @CsvSource({"none, 7524042", "eca, 7524061"})
    void theNetworkHasThePublishedNumberOfParameters(String attention, long parameters) {
        assertEquals(parameters, new DjlWorker(new Task(attention, Task.PLAIN, 1, 128, true)).parameters());
    }

    @ParameterizedTest
    @CsvSource({"none, true", "eca, true", "eca, false"})
    void itLearnsItsBatch(String attention, boolean copied) {
        DjlWorker worker = new DjlWorker(new Task(attention, Task.PLAIN, 4, 64, copied));
        double first = worker.train(1);
        worker.infer(1);
        assertTrue(worker.train(60) < first);
    }

    @Test
    void itHasNoOtherMode() {
        assertEquals(
                "DJL trains in float32 only, not in mode bfloat16",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new DjlWorker(new Task("none", "bfloat16", 1, 64, true)))
                        .getMessage());
    }
}
