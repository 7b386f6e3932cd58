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
        assertEquals(
                parameters, new DjlWorker(new Task(Task.ALEXNET, attention, Task.PLAIN, 1, 128, true)).parameters());
    }

    /** Source: torchvision's networks with ten classes; ResNet-20 by He et al. 2016, section 4.2, counted by hand. */
    @ParameterizedTest
    @CsvSource({"resnet20, 32, 269722", "resnet50, 64, 23528522", "mobilenetv2, 64, 2236682"})
    void otherNetworksHaveAsManyParametersAsTheBackbones(String network, int size, long parameters) {
        DjlWorker worker = new DjlWorker(new Task(network, "none", Task.PLAIN, 2, size, true));
        assertEquals(parameters, worker.parameters());
        double first = worker.train(1);
        worker.infer(1);
        assertTrue(worker.train(20) < first);
    }

    @ParameterizedTest
    @CsvSource({"none, true", "eca, true", "eca, false"})
    void theLossOnItsBatchDecreases(String attention, boolean copied) {
        DjlWorker worker = new DjlWorker(new Task(Task.ALEXNET, attention, Task.PLAIN, 4, 64, copied));
        double first = worker.train(1);
        worker.infer(1);
        assertTrue(worker.train(60) < first);
    }

    @Test
    void otherModesAreRejected() {
        assertEquals(
                "DJL trains in float32 only, not in mode bfloat16",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new DjlWorker(new Task(Task.ALEXNET, "none", "bfloat16", 1, 64, true)))
                        .getMessage());
    }
}
