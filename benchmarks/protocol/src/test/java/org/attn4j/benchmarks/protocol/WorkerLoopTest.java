package org.attn4j.benchmarks.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class WorkerLoopTest {

    private final AtomicLong now = new AtomicLong();
    private final ByteArrayOutputStream answers = new ByteArrayOutputStream();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    /** A worker whose steps take one second and inferences a quarter, and whose loss halves with every step. */
    private final class FakeWorker implements Worker {

        private double loss = 4;

        @Override
        public long parameters() {
            return 42;
        }

        @Override
        public double train(int steps) {
            double last = loss;
            for (int i = 0; i < steps; i++) {
                last = loss;
                loss /= 2;
                now.addAndGet(1_000_000_000);
            }
            return last;
        }

        @Override
        public void infer(int batches) {
            now.addAndGet(batches * 250_000_000L);
        }
    }

    private boolean serve(String commands, Supplier<Worker> library) {
        PrintStream stream = new PrintStream(answers, true, StandardCharsets.UTF_8);
        BufferedReader lines = new BufferedReader(new StringReader(commands));
        return new WorkerLoop(lines, stream, new PrintStream(log, true, StandardCharsets.UTF_8), now::get, () -> 1234)
                .serve(library);
    }

    private String answers() {
        return answers.toString(StandardCharsets.UTF_8);
    }

    @Test
    void everyCommandIsAnsweredWithSecondsAndLoss() {
        assertEquals(true, serve("train 1\ntrain 2\ninfer 3\nmemory\nquit\n", FakeWorker::new));
        assertEquals("""
                ready 42
                done 1.0 4.0
                done 2.0 1.0
                done 0.75 0.0
                memory 1234
                """, answers());
    }

    @Test
    void theWorkerEndsWithTheRunner() {
        assertEquals(true, serve("", FakeWorker::new));
        assertEquals("ready 42\n", answers());
    }

    @Test
    void nothingIsReadAfterQuit() {
        assertEquals(true, serve("quit\ntrain 1\n", FakeWorker::new));
        assertEquals("ready 42\n", answers());
    }

    @Test
    void failuresAreReportedInOneLine() {
        assertEquals(false, serve("train 1\n", () -> {
            throw new IllegalStateException("no library\nmore");
        }));
        assertEquals(false, serve("trian 1\n", FakeWorker::new));
        assertEquals("""
                failed java.lang.IllegalStateException: no library
                ready 42
                failed java.lang.IllegalArgumentException: unknown command: trian 1
                """, answers());
        assertTrue(log.toString(StandardCharsets.UTF_8).contains("\tat " + WorkerLoop.class.getName()), log.toString());
    }
}
