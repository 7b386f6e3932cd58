package org.attn4j.trainer.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.attn4j.config.json.Json;
import org.attn4j.runfiles.RunFolder;
import org.attn4j.runfiles.RunId;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.runfiles.RunState;
import org.attn4j.runfiles.table.EpochRow;
import org.attn4j.runfiles.table.EpochTiming;
import org.attn4j.trainer.RunListener;
import org.attn4j.trainer.fake.World;

/** Trains runs in subfolders, either uninterrupted or killed and resumed. */
record Runs(Path folder) {

    /** Kills the run after the first epoch has been saved. */
    static final RunListener AFTER_EPOCH_ONE = new RunListener() {
        @Override
        public void epochDone(RunId run, EpochRow row, EpochTiming timing, boolean best) {
            throw new Killed();
        }
    };

    /** Kills the run in the middle of the second epoch. */
    static final RunListener WITHIN_EPOCH_TWO = new RunListener() {
        @Override
        public void batchDone(RunId run, int epoch, int batch, double loss) {
            if (epoch == 2 && batch == 3) {
                throw new Killed();
            }
        }
    };

    /** Stops a run like a kill: no code of the run catches it. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    RunFolder trained(String name, long seed, String... changes) {
        World world = new World(new RunListener() {});
        Path path = folder.resolve(name);
        world.run(path, seed, world.configuration(changes)).train();
        return new RunFolder(path);
    }

    /** A run with seed 1 that is killed once and then resumed. */
    RunFolder resumed(RunListener killer, String... changes) {
        RunFolder run = new RunFolder(folder.resolve("resumed"));
        World killing = new World(killer);
        assertThrows(Killed.class, () -> killing.run(run.path(), 1, killing.configuration(changes))
                .train());
        assertEquals(RunState.STARTED, record(run).state());
        return trained("resumed", 1, changes);
    }

    static RunRecord record(RunFolder run) {
        return Json.read(run.run(), RunRecord.class);
    }

    static byte[] entry(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return in.readAllBytes();
        }
    }

    static void assertSame(RunFolder expected, RunFolder found) throws IOException {
        assertArrayEquals(Files.readAllBytes(expected.metrics()), Files.readAllBytes(found.metrics()));
        for (String name : List.of("weights.bin", "optimizer.bin")) {
            assertArrayEquals(entry(expected.last(), name), entry(found.last(), name), name);
            assertArrayEquals(entry(expected.best(), name), entry(found.best(), name), name + " of the best");
        }
        assertEquals(record(expected).digests(), record(found).digests());
    }
}
