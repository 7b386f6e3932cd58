package org.attn4j.cli.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.attn4j.cli.Sample;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A study whose process is killed again and again ends as one that was left alone. How often, {@code attn4j.kills} says: a
 * few times by default, 20 times with the profile {@code long}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillIT {

    /** Kills in turn: while the file is being written, which has a temporary name, or right after it was put in place. */
    private static final List<String> MOMENTS = List.of(
            "last.zip.*.tmp",
            "best.zip",
            "previous.zip",
            "last.zip",
            "metrics.csv",
            "best.zip.*.tmp",
            "iterations.csv",
            "run.json.*.tmp",
            "evaluation.json.*.tmp",
            "timings.csv",
            "run.json",
            "metrics.csv.*.tmp",
            "events.out.tfevents.attn4j",
            "evaluation.json");

    /** Two ways of training: Adam, and momentum with averaged weights, whose state is larger. */
    private static final String STUDY = Sample.STUDY.replace(
            "\"eca\": {\"/model/attention\": {\"type\": \"eca\"}}",
            "\"eca\": {\"/model/attention\": {\"type\": \"eca\"}, \"/training/ema\": 0.9, \"/training/optimizer\":"
                    + " {\"type\": \"sgd\", \"learningRate\": 0.01, \"nesterov\": true}}");

    private static final int KILLS = Integer.getInteger("attn4j.kills", 4);

    private Path folder;
    private Program program;

    @BeforeAll
    void trainUninterrupted(@TempDir Path shared) {
        folder = shared;
        program = new Program(folder);
        Sample.write(folder, STUDY);
        var whole = program.run("ablate", "tiny.json", "--out", "whole");
        assertEquals(0, whole.exit(), whole.all());
    }

    @Test
    void killedAtAnyMomentItEndsWithTheSameBytes() throws Exception {
        Random random = new Random(20210506);
        int kills = 0;
        for (int study = 0; kills < KILLS; study++) {
            String out = "killed" + study;
            boolean ended = false;
            for (int call = 0; !ended; call++) {
                boolean kill = kills < KILLS && call < MOMENTS.size();
                if (kill && (kills % 3 == 2 ? killLater(out, random) : killAt(out, MOMENTS.get(moment(kills))))) {
                    kills++;
                } else {
                    var rest = program.run("ablate", "tiny.json", "--out", out);
                    assertEquals(0, rest.exit(), rest.all());
                    ended = true;
                }
            }
            assertEqualStudies(out);
        }
    }

    /** The index of the moment for this kill. Every third kill is at a random time; the other 14 of 20 use each moment once. */
    private static int moment(int kill) {
        return (kill - kill / 3) % MOMENTS.size();
    }

    @Test
    void aDamagedCheckpointIsReportedAndTheOneBeforeItTaken() throws Exception {
        for (boolean truncated : new boolean[] {true, false}) {
            String out = truncated ? "truncated" : "flipped";
            copyRuns(out);
            Path run = folder.resolve(out).resolve("runs/eca-s1");
            Files.delete(run.resolve("evaluation.json"));
            Files.writeString(
                    run.resolve("run.json"),
                    Files.readString(run.resolve("run.json")).replaceFirst("\"done\"", "\"started\""));
            byte[] last = Files.readAllBytes(run.resolve("last.zip"));
            if (truncated) {
                last = Arrays.copyOf(last, last.length / 2);
            } else {
                last[last.length / 2] ^= 1;
            }
            Files.write(run.resolve("last.zip"), last);
            var rest = program.run("ablate", "tiny.json", "--out", out);
            assertEquals(0, rest.exit(), rest.all());
            assertTrue(rest.err().contains("last.zip: the checkpoint is damaged: "), rest.all());
            assertTrue(rest.err().contains("; resuming from previous.zip"), rest.all());
            assertEqualStudies(out);
        }
    }

    /** Starts and kills as soon as a file whose name matches changes; false where the program ended before. */
    private boolean killAt(String out, String name) throws Exception {
        Process process = start(out);
        try {
            FolderWatch.awaitChange(folder.resolve(out).resolve("runs"), name, process);
        } finally {
            process.destroyForcibly();
        }
        return process.waitFor() != 0;
    }

    /** Kills at a random moment from the beginning of the first run on. */
    private boolean killLater(String out, Random random) throws Exception {
        Process process = start(out);
        try {
            process.waitFor(3000 + random.nextInt(4000), TimeUnit.MILLISECONDS);
        } finally {
            process.destroyForcibly();
        }
        return process.waitFor() != 0;
    }

    private Process start(String out) throws IOException {
        return program.builder("ablate", "tiny.json", "--out", out)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(out + ".log").toFile())
                .start();
    }

    private void copyRuns(String out) throws IOException {
        for (String run : SameStudies.RUNS) {
            Path target =
                    Files.createDirectories(folder.resolve(out).resolve("runs").resolve(run));
            try (var files = Files.list(folder.resolve("whole/runs").resolve(run))) {
                for (Path file : files.toList()) {
                    Files.copy(file, target.resolve(file.getFileName()));
                }
            }
        }
        Files.copy(folder.resolve("whole/study.json"), folder.resolve(out).resolve("study.json"));
    }

    private void assertEqualStudies(String out) throws IOException {
        SameStudies.assertSame(folder.resolve("whole"), folder.resolve(out));
    }
}
