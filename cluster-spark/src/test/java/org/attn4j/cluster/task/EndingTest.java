package org.attn4j.cluster.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.attn4j.cluster.store.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Children are processes that print and end as they are told. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no sh")
class EndingTest {

    @Test
    void aRunThatFailedIsAResult() throws Exception {
        RunState failed = new RunState("failed", 3);
        assertEquals(new Upload.Message(Pointer.State.FAILED, 3, "", 1), ending("echo diverged >&2; exit 1", failed));
        assertEquals(
                new Upload.Message(Pointer.State.FAILED, 3, "out of memory", 1),
                ending("echo x >&2; echo out of memory >&2; exit 1", new RunState("started", 3)));
        assertEquals(
                new Upload.Message(Pointer.State.FAILED, 0, "its process ended with exit code 1", 1),
                ending("exit 1", new RunState("", 0)));
        assertFalse(Ending.mayBeTheMachine(1));
    }

    @Test
    void aCrashNamesTheSignalAndTheLastLine() throws Exception {
        assertEquals(
                new Upload.Message(
                        Pointer.State.FAILED, 2, "its process was ended by signal 9; its last output: epoch 3", 137),
                ending("echo epoch 3 >&2; kill -9 $$", new RunState("started", 2)));
        assertTrue(Ending.mayBeTheMachine(137));
    }

    @Test
    void configurationAndDataConcernAllRuns() throws Exception {
        RunState none = new RunState("", 0);
        assertEquals(
                new Upload.Message(Pointer.State.UNUSABLE, 0, "study.json: 1 problem\n  x", 2),
                ending("echo study.json: 1 problem >&2; echo x >&2; exit 2", none));
        assertEquals(
                new Upload.Message(Pointer.State.UNUSABLE, 0, "cifar.tar.gz: there is no such file", 3),
                ending("echo cifar.tar.gz: there is no such file >&2; exit 3", none));
        assertTrue(Ending.mayBeTheMachine(3));
    }

    @Test
    void aChildThatReadsItsInputEndsWhenItIsClosed() throws Exception {
        ProcessHandle process;
        try (Child child = Child.start(new ProcessBuilder("sh", "-c", "echo $$ >&2; cat > /dev/null"), "run")) {
            while (child.lastLine().isEmpty()) {
                assertFalse(child.awaitEnd(1));
            }
            process = ProcessHandle.of(Long.parseLong(child.lastLine())).orElseThrow();
        }
        process.onExit().get(1, TimeUnit.MINUTES);
    }

    private static Upload.Message ending(String script, RunState record) throws Exception {
        try (Child child = Child.start(new ProcessBuilder("sh", "-c", script), "run")) {
            return Ending.of(child.exit(), record, child);
        }
    }
}
