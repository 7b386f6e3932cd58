package org.attn4j.cli.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.attn4j.cli.Sample;
import org.attn4j.config.json.Json;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.runfiles.RunState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A study whose disk is full or not writable. Once there is room, the same command completes the study as if nothing had happened. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is neither tmpfs nor ulimit")
class FullDiskIT {

    /** For reports, tables and the folders themselves. */
    private static final long SLACK = 16L << 20;

    private Path folder;
    private Program program;
    private Path whole;
    private long checkpoint;

    @BeforeAll
    void trainUninterrupted(@TempDir Path shared) throws IOException {
        folder = shared;
        program = new Program(folder);
        Sample.write(folder, Sample.STUDY);
        whole = folder.resolve("whole");
        var outcome = program.run("ablate", "tiny.json", "--out", "whole");
        assertEquals(0, outcome.exit(), outcome.all());
        checkpoint = Files.size(whole.resolve("runs/eca-s1/last.zip"));
    }

    /** There is half a checkpoint too little room, so the last epoch of the second run cannot be saved. */
    @Test
    void onAFullDiskTheStudyStopsAndResumesOnceThereIsRoom() throws IOException {
        String trouble = SmallDisk.trouble(folder.resolve("trial"));
        assumeTrue(
                trouble.isEmpty(), () -> "no separate disk to fill (" + trouble + "); file sizes are limited instead");
        Path disk = folder.resolve("disk");
        try (SmallDisk mounted = SmallDisk.mount(disk, size(whole) + SLACK)) {
            Path ballast = disk.resolve("ballast");
            try (RandomAccessFile file = new RandomAccessFile(ballast.toFile(), "rw")) {
                file.write(new byte[Math.toIntExact(checkpoint / 2 + SLACK)]);
            }
            var full = program.run("ablate", "tiny.json", "--out", "disk/out");
            assertStopped(full, "disk/out/runs/eca-s1/", "no space left on device");
            assertTrue(Files.exists(disk.resolve("out/report/index.html")), "the report of the run that ended");
            assertRecord(disk.resolve("out/runs/none-s1"), RunState.DONE, 2);
            assertRecord(disk.resolve("out/runs/eca-s1"), RunState.STARTED, 1);
            for (String run : SameStudies.RUNS) {
                var saved = program.run("evaluate", "disk/out/runs/" + run);
                assertEquals(0, saved.exit(), saved.all());
            }

            Files.delete(ballast);
            assertResumes("disk/out");
        }
    }

    /** A checkpoint is larger than the largest file that the system allows: nothing can be saved. */
    @Test
    void aFileThatMayNotGrowStopsTheStudyToo() throws IOException {
        ProcessBuilder builder = program.builder("ablate", "tiny.json", "--out", "limited");
        List<String> command = new ArrayList<>(
                List.of("bash", "-c", "ulimit -f " + checkpoint / 2 / 1024 + " && exec \"$@\"", "limited"));
        command.addAll(builder.command());
        assertStopped(Program.run(builder.command(command)), "limited/runs/none-s1/best.zip: ", "file too large");
        assertRecord(folder.resolve("limited/runs/none-s1"), RunState.STARTED, 0);
        assertResumes("limited");
    }

    @Test
    void aFolderInTheWayStopsTheStudyAndWhatIsDoneIsKept() throws IOException {
        Path inTheWay = Files.createDirectories(folder.resolve("blocked/runs")).resolve("eca-s1");
        Files.writeString(inTheWay, "a letter");
        var blocked = program.run("ablate", "tiny.json", "--out", "blocked");
        assertStopped(blocked, "blocked/runs/eca-s1: ", "is a file, not a folder");
        assertRecord(folder.resolve("blocked/runs/none-s1"), RunState.DONE, 2);
        assertEquals("a letter", Files.readString(inTheWay));
        Files.delete(inTheWay);
        assertResumes("blocked");
    }

    private void assertResumes(String out) throws IOException {
        var rest = program.run("ablate", "tiny.json", "--out", out);
        assertEquals(0, rest.exit(), rest.all());
        SameStudies.assertSame(whole, folder.resolve(out));
    }

    private static void assertStopped(Program.Outcome outcome, String file, String why) {
        assertEquals(2, outcome.exit(), outcome.all());
        List<String> lines = outcome.err().lines().toList();
        assertTrue(lines.get(lines.size() - 2).startsWith(file), outcome.all());
        assertTrue(lines.get(lines.size() - 2).endsWith(": 1 problem"), outcome.all());
        assertEquals(
                "  cannot be written (" + why
                        + "); free disk space or choose another folder with --out;"
                        + " everything saved before is intact, and the same command resumes from it",
                lines.get(lines.size() - 1),
                outcome.all());
    }

    private static void assertRecord(Path run, RunState state, int epochs) {
        RunRecord record = Json.read(run.resolve("run.json"), RunRecord.class);
        assertEquals(state, record.state(), run.toString());
        assertEquals(epochs, record.epochsDone(), run.toString());
    }

    private static long size(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }
}
