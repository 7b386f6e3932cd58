package org.attn4j.cli.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.attn4j.cli.Sample;
import org.attn4j.config.json.Json;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.runfiles.RunState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs that fail for real: by their numbers, their memory, their code, their process. */
class FailurePolicyIT {

    @TempDir
    private Path folder;

    private Program program;

    @BeforeEach
    void plugin() {
        program = new Program(folder);
        FaultyPlugin.make(folder.resolve("third-party"));
    }

    /** Variants that break in this way, in this order, and none after them. */
    private void configure(String isolation, String... faults) {
        StringBuilder variants = new StringBuilder();
        for (String fault : faults) {
            variants.append("\"%s\": {\"/model/attention\": {\"type\": \"faulty\", \"fault\": \"%s\"}},"
                    .formatted(fault, fault));
        }
        Sample.write(
                folder,
                Sample.STUDY
                        .replace("\"epochs\": 2", "\"epochs\": 1")
                        .replace("\"seeds\": [1],", "\"seeds\": [1], \"baseline\": \"none\", " + isolation)
                        .replace("\"none\": {},", variants.toString())
                        .replace("\"eca\": {\"/model/attention\": {\"type\": \"eca\"}}", "\"none\": {}"));
    }

    private Program.Outcome ablate(String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("ablate", "tiny.json", "--out", "out", "--plugins", "third-party"));
        arguments.addAll(Arrays.asList(options));
        return program.run(arguments.toArray(String[]::new));
    }

    private RunRecord record(String variant) {
        return Json.read(folder.resolve("out/runs/" + variant + "-s1/run.json"), RunRecord.class);
    }

    private void assertFailed(String variant, String cause, Program.Outcome outcome) {
        RunRecord record = record(variant);
        assertEquals(RunState.FAILED, record.state(), outcome.all());
        assertTrue(record.failure().startsWith(cause), record.failure() + "\n" + outcome.all());
        assertTrue(outcome.err().contains(variant + " seed 1 failed: " + record.failure()), outcome.all());
    }

    @Test
    void numbersMemoryAndExceptionsFailTheirRunAndNoOther() throws Exception {
        configure("", "nan", "memory", "exception");
        var outcome = ablate();
        assertEquals(1, outcome.exit(), outcome.all());
        assertFailed("nan", "diverged: ", outcome);
        assertFailed("memory", "OutOfMemoryError: Java heap space", outcome);
        assertFailed("exception", "IllegalStateException: the plugin's own words", outcome);
        assertEquals(RunState.DONE, record("none").state());
        assertTrue(outcome.err().endsWith("3 runs failed; ablate --retry-failed trains them again\n"), outcome.all());
        String page = Files.readString(folder.resolve("out/report/index.html"));
        assertTrue(page.contains("failed: exception-s1 after 0 of 1 epochs: IllegalStateException"), outcome.all());

        var kept = ablate();
        assertEquals(1, kept.exit(), kept.all());
        assertTrue(kept.err().startsWith("0 of 4 runs to train, in out\n"), kept.all());
        var fast = ablate("--retry-failed", "--fail-fast");
        assertEquals(1, fast.exit(), fast.all());
        assertTrue(fast.err().contains("not run after the failure: [memory-s1, exception-s1]"), fast.all());
    }

    @Test
    void failFastStopsAtTheFirstFailure() {
        configure("", "exception");
        var outcome = ablate("--fail-fast");
        assertEquals(1, outcome.exit(), outcome.all());
        assertFalse(Files.exists(folder.resolve("out/runs/none-s1")), outcome.all());
        assertTrue(outcome.err().contains("not run after the failure: [none-s1]"), outcome.all());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no signal to be ended by")
    void aCrashOfNativeCodeEndsItsOwnProcessOnly() {
        configure("\"isolation\": \"process\", ", "crash");
        var outcome = ablate();
        assertEquals(1, outcome.exit(), outcome.all());
        assertFailed("crash", "its process was ended by signal 6", outcome);
        assertEquals(RunState.DONE, record("none").state());
    }
}
