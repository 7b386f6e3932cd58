package org.attn4j.cli.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.attn4j.config.json.Json;
import org.attn4j.runfiles.Evaluation;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.table.EpochRow;
import org.attn4j.runfiles.table.EpochTiming;
import org.attn4j.trainer.RunListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a child writes, its parent reads. */
class RunEventsTest {

    private static final RunId RUN = new RunId("eca", 1);
    private static final EpochRow ROW = new EpochRow(1, 0.1, 1.25, 0.5, 1.5, 1.125, 0.75);
    private static final EpochTiming TIMING = new EpochTiming(1, 2.5, 16, 1, 20);
    private static final Evaluation EVALUATION = new Evaluation(
            "best", 1, 1.5, 1.125, 0.75, 20, 30, 40, List.of("a"), List.of(), List.of(), List.of(), List.of());

    @TempDir
    Path folder;

    private final AtomicLong clock = new AtomicLong(7);
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final EventWriter writer =
            new EventWriter(new PrintStream(bytes, true, StandardCharsets.UTF_8), clock::get);
    private final List<String> heard = new ArrayList<>();
    private final EventReader reader =
            new EventReader(RUN, new RunFolder(Path.of("absent")), new Heard(), line -> heard.add("other: " + line));

    private final class Heard implements RunListener {

        @Override
        public void started(RunId run, int epochs, int epochsDone, int batchesPerEpoch, int batchSize) {
            heard.add(run + " started " + epochs + " " + epochsDone + " " + batchesPerEpoch + " " + batchSize);
        }

        @Override
        public void batchDone(RunId run, int epoch, int batch, double loss) {
            heard.add(run + " batch " + epoch + " " + batch + " " + loss);
        }

        @Override
        public void testing(RunId run, int epoch, int imagesDone, int images) {
            heard.add(run + " testing " + epoch + " " + imagesDone + " " + images);
        }

        @Override
        public void epochDone(RunId run, EpochRow row, EpochTiming timing, boolean best) {
            heard.add(run + " " + row + " " + timing + " " + best);
        }

        @Override
        public void done(RunId run, Evaluation evaluation) {
            heard.add(run + " " + evaluation);
        }

        @Override
        public void warning(RunId run, String message) {
            heard.add(run + " warning " + message);
        }
    }

    private List<String> lines() {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void everyEventIsOneLineThatBecomesTheSameCall() throws IOException {
        RunFolder run = new RunFolder(folder);
        Files.writeString(run.evaluation(), Json.write(EVALUATION));
        writer.started(RUN, 2, 1, 5, 8);
        writer.batchDone(RUN, 2, 1, 2.5);
        clock.addAndGet(250_000_000L);
        writer.testing(RUN, 2, 10, 20);
        writer.epochDone(RUN, ROW, TIMING, true);
        writer.warning(RUN, "first line\nsecond line");
        writer.done(RUN, EVALUATION);
        assertEquals(6, lines().size(), lines().toString());
        assertEquals(
                "{\"started\":{\"epochs\":2,\"epochsDone\":1,\"batchesPerEpoch\":5,\"batchSize\":8}}", lines().get(0));
        lines().forEach(new EventReader(RUN, run, new Heard(), heard::add)::accept);
        assertEquals(
                List.of(
                        "eca-s1 started 2 1 5 8",
                        "eca-s1 batch 2 1 2.5",
                        "eca-s1 testing 2 10 20",
                        "eca-s1 " + ROW + " " + TIMING + " true",
                        "eca-s1 warning first line\nsecond line",
                        "eca-s1 " + EVALUATION),
                heard);
    }

    @Test
    void batchesAreReportedFourTimesPerSecond() {
        for (int batch = 1; batch <= 100; batch++) {
            writer.batchDone(RUN, 1, batch, 1);
            clock.addAndGet(10_000_000L);
        }
        assertEquals(4, lines().size(), lines().toString());
    }

    @Test
    void whatIsNoEventIsHandedOn() {
        reader.accept("a native library says hello");
        reader.accept("{\"started\":");
        reader.accept("");
        assertEquals(List.of("other: a native library says hello", "other: {\"started\":", "other: "), heard);
    }
}
