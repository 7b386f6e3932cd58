package org.attn4j.cli.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.attn4j.cli.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that another one started for a run ends with it. */
class ParentWatchIT {

    /** Far more epochs than the test waits for. */
    private static final String LONG = Sample.STUDY.replace("\"epochs\": 2", "\"epochs\": 100000");

    @TempDir
    private Path folder;

    @Test
    void aChildEndsWhenItsStandardInputCloses() throws Exception {
        Sample.write(folder, LONG);
        Path log = folder.resolve("log.txt");
        Process child = new Program(folder)
                .flag("-Dattn4j.child=true")
                .builder("train", "tiny.json", "--out", "out")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            FolderWatch.awaitChange(folder.resolve("out/runs"), "last.zip", child);
            assertTrue(child.isAlive(), Files.readString(log));
            child.getOutputStream().close();
            assertTrue(child.waitFor(1, TimeUnit.MINUTES), "the child outlives its parent");
            assertEquals(130, child.exitValue(), Files.readString(log));
        } finally {
            child.destroyForcibly();
        }
    }
}
