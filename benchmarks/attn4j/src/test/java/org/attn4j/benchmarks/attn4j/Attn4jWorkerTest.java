package org.attn4j.benchmarks.attn4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.attn4j.benchmarks.protocol.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Attn4jWorkerTest {

    @ParameterizedTest
    @CsvSource({
        "alexnet, none, 128, 7524042",
        "alexnet, eca, 128, 7524061",
        "resnet20, none, 32, 269722",
        "resnet50, none, 64, 23528522",
        "mobilenetv2, none, 64, 2236682"
    })
    void networksHaveThePublishedNumberOfParameters(String network, String attention, int size, long parameters) {
        Task task = new Task(network, attention, Task.PLAIN, 1, size, true);
        assertEquals(parameters, new Attn4jWorker(task).parameters());
    }

    @Test
    void theLossOnItsBatchDecreases() {
        Attn4jWorker worker = new Attn4jWorker(new Task(Task.ALEXNET, "none", Task.PLAIN, 4, 64, true));
        double first = worker.train(1);
        worker.infer(1);
        assertTrue(worker.train(30) < first);
    }
}
