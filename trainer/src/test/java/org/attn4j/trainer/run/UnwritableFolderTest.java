package org.attn4j.trainer.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.attn4j.config.error.ConfigException;
import org.attn4j.config.json.Json;
import org.attn4j.core.file.AtomicFile;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.runfiles.RunState;
import org.attn4j.runfiles.checkpoint.Checkpoint;
import org.attn4j.trainer.RunListener;
import org.attn4j.trainer.fake.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs whose files cannot be written. A folder in place of a file simulates a full disk. */
class UnwritableFolderTest {

    private static final String FREE_SPACE = "; free disk space or choose another folder with --out;"
            + " everything saved before is intact, and the same command resumes from it";

    @TempDir
    private Path folder;

    private RunFolder trained(String name, RunListener listener) {
        RunFolder run = new RunFolder(folder.resolve(name));
        World world = new World(listener);
        world.run(run.path(), 1, world.configuration()).train();
        return run;
    }

    /** Creates a non-empty folder in place of a file that epoch 2 writes. */
    private static RunListener blocking(Path file) {
        return new RunListener() {
            @Override
            public void batchDone(RunId run, int epoch, int batch, double loss) {
                if (epoch == 2 && batch == 1) {
                    try {
                        Files.createDirectories(file.resolve("inner"));
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                }
            }
        };
    }

    @Test
    void aFailedCheckpointLeavesTheOldOnesIntactAndTheSameCallResumes() throws IOException {
        RunFolder whole = trained("whole", new RunListener() {});
        RunFolder run = new RunFolder(folder.resolve("run"));
        Path blocked = run.previous();
        ConfigException rejected = assertThrows(ConfigException.class, () -> trained("run", blocking(blocked)));
        assertEquals(
                run.last() + ": 1 problem\n  cannot be written (is a directory)" + FREE_SPACE, rejected.getMessage());
        RunRecord record = Json.read(run.run(), RunRecord.class);
        assertEquals(RunState.STARTED, record.state());
        assertEquals("", record.failure());
        assertEquals(1, record.epochsDone());
        assertEquals(1, Checkpoint.open(run.last()).header().epochsDone());
        try (Stream<Path> files = Files.list(run.path())) {
            assertEquals(
                    List.of(),
                    files.filter(file -> file.toString().endsWith(AtomicFile.TEMPORARY_SUFFIX))
                            .toList());
        }

        Files.delete(blocked.resolve("inner"));
        Files.delete(blocked);
        trained("run", new RunListener() {});
        for (Path file : new Path[] {Path.of("metrics.csv"), Path.of("iterations.csv")}) {
            assertArrayEquals(
                    Files.readAllBytes(whole.path().resolve(file)),
                    Files.readAllBytes(run.path().resolve(file)),
                    file.toString());
        }
        assertEquals(
                Checkpoint.open(whole.last()).header().rows(),
                Checkpoint.open(run.last()).header().rows());
        assertEquals(
                Checkpoint.open(whole.best()).header().bestEpoch(),
                Checkpoint.open(run.best()).header().bestEpoch());
    }

    @Test
    void aFileInPlaceOfTheRunsFolderIsReported() throws IOException {
        Path path = Files.writeString(folder.resolve("run"), "a letter");
        ConfigException rejected = assertThrows(ConfigException.class, () -> trained("run", new RunListener() {}));
        assertEquals(
                path + ": 1 problem\n  cannot be written (is a file, not a folder)" + FREE_SPACE,
                rejected.getMessage());
        assertEquals("a letter", Files.readString(path));
    }
}
