package org.attn4j.benchmarks.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.attn4j.benchmarks.protocol.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Dl4jWorkerTest {

    @Test
    void theNetworkHasThePublishedNumberOfParameters() {
        assertEquals(7_524_042, new Dl4jWorker(new Task(Task.ALEXNET, "none", Task.PLAIN, 1, 128, true)).parameters());
    }

    @ParameterizedTest
    @CsvSource({"plain, true", "cached, false"})
    void theLossOnItsBatchDecreases(String mode, boolean copied) {
        Dl4jWorker worker = new Dl4jWorker(new Task(Task.ALEXNET, "none", mode, 4, 64, copied));
        double first = worker.train(1);
        worker.infer(1);
        assertTrue(worker.train(20) < first);
    }

    @Test
    void attentionAndOtherModesAreRejected() {
        assertEquals(
                "stock Deeplearning4j has no attention called eca",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new Dl4jWorker(new Task(Task.ALEXNET, "eca", Task.PLAIN, 1, 64, true)))
                        .getMessage());
        assertEquals(
                "stock Deeplearning4j has no mode bfloat16",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new Dl4jWorker(new Task(Task.ALEXNET, "none", "bfloat16", 1, 64, true)))
                        .getMessage());
    }
}
