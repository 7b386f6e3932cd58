package org.attn4j.benchmarks.attn4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.attn4j.benchmarks.protocol.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Attn4jWorkerTest {

    @ParameterizedTest
    @CsvSource({"none, 7524042", "eca, 7524061"})
    void theNetworkHasThePublishedNumberOfParameters(String attention, long parameters) {
        assertEquals(parameters, new Attn4jWorker(new Task(attention, Task.PLAIN, 1, 128, true)).parameters());
    }

    @Test
    void itLearnsItsBatch() {
        Attn4jWorker worker = new Attn4jWorker(new Task("none", Task.PLAIN, 4, 64, true));
        double first = worker.train(1);
        worker.infer(1);
        assertTrue(worker.train(30) < first);
    }
}
