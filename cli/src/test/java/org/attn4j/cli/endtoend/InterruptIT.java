package org.attn4j.cli.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attn4j.cli.Sample;
import org.attn4j.config.json.Json;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.runfiles.RunState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no signal to send")
class InterruptIT {

    @TempDir
    private Path folder;

    @Test
    void finishedEpochsAreKeptAndTheSameCommandEndsWhereTheUninterruptedOneDoes() throws Exception {
        assumeFalse(Interrupts.areIgnored(), "started in the background, where every child ignores interrupts");
        Sample.write(folder, Sample.STUDY.replace("\"epochs\": 2", "\"epochs\": 3"));
        Program program = new Program(folder);
        Process process = program.start("train", "tiny.json", "--variant", "eca", "--out", "stopped");
        StringBuilder reported = new StringBuilder();
        try (BufferedReader notes = process.errorReader()) {
            String line = notes.readLine();
            while (line != null) {
                reported.append(line).append('\n');
                if (line.strip().startsWith("1/3 ")) {
                    Interrupts.send(process);
                }
                line = notes.readLine();
            }
        }
        assertEquals(130, process.waitFor(), reported.toString());
        assertTrue(
                reported.toString()
                        .contains("interrupted: finished epochs are kept; the same command continues after the last"
                                + " one:\n  attn4j train tiny.json --variant eca --out stopped\n"),
                reported.toString());

        var resumed = program.run("train", "tiny.json", "--variant", "eca", "--out", "stopped");
        assertEquals(0, resumed.exit(), resumed.all());
        assertTrue(resumed.err().contains("resuming after epoch "), resumed.all());
        var whole = program.run("train", "tiny.json", "--variant", "eca", "--out", "whole");
        assertEquals(0, whole.exit(), whole.all());
        assertEquals(metrics("whole"), metrics("stopped"));
    }

    /** A terminal interrupts the study and its runs at once. */
    @Test
    void runsOfSeveralProcessesAreNoFailuresWhenTheStudyIsInterrupted() throws Exception {
        assumeFalse(Interrupts.areIgnored(), "started in the background, where every child ignores interrupts");
        Sample.write(folder, Sample.STUDY.replace("\"epochs\": 2", "\"epochs\": 6"));
        Program program = new Program(folder);
        Path log = folder.resolve("log.txt");
        Process study = program.builder("ablate", "tiny.json", "--out", "out", "--workers", "2")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        FolderWatch.awaitChange(folder.resolve("out/runs"), "last.zip", study);
        List<String> interrupt = new ArrayList<>(List.of("kill", "-INT"));
        study.children().forEach(run -> interrupt.add(Long.toString(run.pid())));
        interrupt.add(Long.toString(study.pid()));
        new ProcessBuilder(interrupt).start().waitFor();
        assertEquals(130, study.waitFor(), Files.readString(log));
        for (String run : List.of("none-s1", "eca-s1")) {
            Path stored = folder.resolve("out/runs").resolve(run).resolve("run.json");
            if (Files.exists(stored)) {
                RunRecord record = Json.read(stored, RunRecord.class);
                assertEquals(RunState.STARTED, record.state(), record.failure());
            }
        }
        var resumed = program.run("ablate", "tiny.json", "--out", "out", "--workers", "2");
        assertEquals(0, resumed.exit(), resumed.all());
        assertTrue(resumed.err().startsWith("2 of 2 runs to train, 2 at a time, in out\n"), resumed.all());
    }

    private String metrics(String out) throws IOException {
        return Files.readString(folder.resolve(out).resolve("runs/eca-s1/metrics.csv"));
    }
}
