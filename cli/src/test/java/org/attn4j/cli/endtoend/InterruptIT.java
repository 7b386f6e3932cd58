package org.attn4j.cli.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attn4j.cli.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no signal to send")
class InterruptIT {

    /** The bit of signal 2 in the system's masks. */
    private static final long SIGINT = 1 << 1;

    @TempDir
    private Path folder;

    @Test
    void finishedEpochsAreKeptAndTheSameCommandEndsWhereTheUninterruptedOneDoes() throws Exception {
        assumeFalse(interruptsAreIgnored(), "started in the background, where every child ignores interrupts");
        Sample.write(folder, Sample.STUDY.replace("\"epochs\": 2", "\"epochs\": 3"));
        Program program = new Program(folder);
        Process process = program.start("train", "tiny.json", "--variant", "eca", "--out", "stopped");
        StringBuilder reported = new StringBuilder();
        try (BufferedReader notes = process.errorReader()) {
            String line = notes.readLine();
            while (line != null) {
                reported.append(line).append('\n');
                if (line.strip().startsWith("1/3 ")) {
                    interrupt(process);
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

    private String metrics(String out) throws IOException {
        return Files.readString(folder.resolve(out).resolve("runs/eca-s1/metrics.csv"));
    }

    private static boolean interruptsAreIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .anyMatch(line ->
                                (Long.parseUnsignedLong(line.substring(7).strip(), 16) & SIGINT) != 0);
    }

    /** As Ctrl-C does; the JDK itself can only send SIGTERM. */
    private static void interrupt(Process process) throws IOException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
    }
}
