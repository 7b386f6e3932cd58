package org.attn4j.cli.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.attn4j.cli.Sample;
import org.attn4j.config.json.Json;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.runfiles.RunState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs in processes of their own. */
class IsolationIT {

    @TempDir
    private Path folder;

    /** One thread for each side: the share of one of two workers, and what the study in one process is given. */
    @Test
    void twoWorkersTrainWhatOneProcessDoes() throws IOException {
        Sample.write(folder, Sample.STUDY);
        Program program = new Program(folder);
        var apart = Program.run(threads(program.builder("ablate", "tiny.json", "--out", "apart", "--workers", "2"), 2));
        assertEquals(0, apart.exit(), apart.all());
        assertEquals(
                1,
                apart.err().lines().filter(line -> line.contains("train loss")).count(),
                apart.all());
        for (String row :
                new String[] {"none-s1      1/2 ", "none-s1      2/2 ", "eca-s1       1/2 ", "eca-s1       2/2 "}) {
            assertEquals(
                    1, apart.err().lines().filter(line -> line.startsWith(row)).count(), apart.all());
        }
        assertEquals(2, record("apart", "eca-s1").sittings().get(0).concurrentRuns());
        var together = Program.run(threads(program.builder("ablate", "tiny.json", "--out", "together"), 1));
        assertEquals(0, together.exit(), together.all());
        for (String run : new String[] {"none-s1", "eca-s1"}) {
            var diff = program.run("diff", "apart/runs/" + run, "together/runs/" + run);
            assertTrue(!diff.out().contains(": different\n"), diff.all());
        }
        assertEquals(1, record("together", "eca-s1").sittings().get(0).concurrentRuns());
    }

    /** The first process to appear below the program is killed as native code's crash would kill it. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no signal to send")
    void aCrashHarmsOneRunOnlyAndRetryFailedTrainsItAgain() throws Exception {
        Sample.write(folder, Sample.STUDY.replace("\"seeds\": [1],", "\"seeds\": [1], \"isolation\": \"process\","));
        Program program = new Program(folder);
        Path log = folder.resolve("log.txt");
        Process study = program.builder("ablate", "tiny.json", "--out", "out")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        ProcessHandle child = null;
        while (child == null && study.isAlive()) {
            child = study.children().filter(IsolationIT::trains).findFirst().orElse(null);
        }
        assertNotNull(child, Files.readString(log));
        new ProcessBuilder("kill", "-SEGV", Long.toString(child.pid())).start().waitFor();
        assertEquals(1, study.waitFor(), Files.readString(log));
        assertEquals(
                Map.of("none-s1", RunState.FAILED, "eca-s1", RunState.DONE),
                Map.of(
                        "none-s1",
                        record("none-s1").state(),
                        "eca-s1",
                        record("eca-s1").state()));
        assertTrue(
                Files.readString(log).contains("none seed 1 failed: its process was ended by signal "),
                Files.readString(log));
        var again = program.run("ablate", "tiny.json", "--out", "out", "--retry-failed");
        assertEquals(0, again.exit(), again.all());
        assertEquals(RunState.DONE, record("none-s1").state());
    }

    /** Whether a process is a run's already, and not the helper by which Java starts one. */
    private static boolean trains(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains(" train "))
                .isPresent();
    }

    /** A study that is killed cannot end its runs, but their standard input is closed. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no signal to send")
    void runsEndWithAStudyThatIsKilled() throws Exception {
        Sample.write(folder, Sample.STUDY.replace("\"epochs\": 2", "\"epochs\": 10000"));
        Process study = new Program(folder)
                .builder("ablate", "tiny.json", "--out", "out", "--workers", "2")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile())
                .start();
        List<ProcessHandle> runs = List.of();
        try {
            FolderWatch.awaitChange(folder.resolve("out/runs"), "last.zip", study);
            runs = study.children().filter(IsolationIT::trains).toList();
            assertEquals(2, runs.size(), Files.readString(folder.resolve("log.txt")));
        } finally {
            // SIGKILL, which no hook survives.
            study.destroyForcibly();
        }
        for (ProcessHandle run : runs) {
            run.onExit().get(1, TimeUnit.MINUTES);
        }
        study.waitFor();
    }

    private RunRecord record(String run) {
        return record("out", run);
    }

    private RunRecord record(String out, String run) {
        return Json.read(folder.resolve(out).resolve("runs").resolve(run).resolve("run.json"), RunRecord.class);
    }

    private static ProcessBuilder threads(ProcessBuilder builder, int threads) {
        builder.environment().put("OMP_NUM_THREADS", Integer.toString(threads));
        return builder;
    }
}
