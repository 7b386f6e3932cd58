package org.attn4j.benchmarks.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attn4j.benchmarks.protocol.Task;
import org.attn4j.trainer.bench.Rates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the protocol between two processes. */
class RemoteContenderTest {

    @TempDir
    private Path folder;

    private WorkerProcess start(String attention) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                FakeWorker.class.getName()));
        command.addAll(new Task(Task.ALEXNET, attention, Task.PLAIN, 8, 16, true).arguments());
        return WorkerProcess.start("fake", new ProcessBuilder(command), folder.resolve("fake.log"));
    }

    private static RemoteContender contender(WorkerProcess process) {
        return new RemoteContender(new ContenderName("attn4j", "eca", Task.PLAIN), 8, process, 0);
    }

    @Test
    void aWorkerAnswersAndItsOtherOutputGoesToTheLog() throws IOException {
        try (WorkerProcess process = start("none")) {
            RemoteContender contender = contender(process);
            contender.awaitReady();
            assertEquals(7, contender.parameters());
            assertEquals("attn4j-eca", contender.name());
            assertEquals(8, contender.images());
            assertTrue(contender.trainSeconds(1) > 0);
            assertTrue(contender.trainSeconds(3) > 0);
            assertTrue(contender.inferSeconds(2) > 0);
            assertEquals(1.0, contender.firstLoss());
            assertEquals(0.25, contender.lastLoss());
            assertTrue(contender.peakMebibytes() >= 0);
        }
        assertTrue(Files.readString(folder.resolve("fake.log")).contains("a library that prints"));
    }

    @Test
    void aFailingWorkerIsReportedWithCommandReasonAndLog() {
        try (WorkerProcess process = start("broken")) {
            RemoteContender contender = contender(process);
            contender.awaitReady();
            contender.trainSeconds(1);
            String message = assertThrows(BenchmarkException.class, () -> contender.trainSeconds(1))
                    .getMessage();
            assertTrue(
                    message.startsWith(
                            "fake failed at \"train 1\": it answered: failed java.lang.IllegalStateException: no more"
                                    + " steps; the end of its log " + folder.resolve("fake.log") + ":\n"),
                    message);
            assertTrue(message.contains("\tat org.attn4j.benchmarks"), message);
        }
    }

    @Test
    void aMissingProgramIsReported() {
        String message = assertThrows(
                        BenchmarkException.class,
                        () -> WorkerProcess.start(
                                "fake",
                                new ProcessBuilder(folder.resolve("absent").toString()),
                                folder.resolve("log")))
                .getMessage();
        assertTrue(message.startsWith("fake cannot be started: "), message);
    }

    @Test
    void aContenderWithANonFiniteLossIsRejected() {
        Conditions conditions = new Conditions(Task.ALEXNET, 2, 8, 16, true, 1);
        List<Rates> rates = List.of(new Rates(List.of(1.0), List.of(2.0)));
        try (WorkerProcess process = start("diverging")) {
            RemoteContender contender = contender(process);
            contender.awaitReady();
            contender.trainSeconds(1);
            ContenderResult result = BenchmarkResult.of(conditions, List.of(contender), rates)
                    .contenders()
                    .get("attn4j-eca");
            assertEquals(1.0, result.train().median());
            assertEquals(2.0, result.infer().median());
            assertEquals(1.0, result.lastLoss());
            contender.trainSeconds(1);
            assertEquals(
                    "attn4j-eca did not train: its loss was 1.0 in the first step and NaN in the last; its rates are"
                            + " meaningless",
                    assertThrows(
                                    BenchmarkException.class,
                                    () -> BenchmarkResult.of(conditions, List.of(contender), rates))
                            .getMessage());
        }
    }
}
