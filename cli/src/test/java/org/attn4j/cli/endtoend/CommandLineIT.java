package org.attn4j.cli.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attn4j.cli.Sample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineIT {

    @TempDir
    private Path folder;

    private Program program;

    @BeforeEach
    void program() {
        program = new Program(folder);
    }

    @Test
    void helpNeedsNoNativeLibraryAndLoadsNoEngine() throws IOException {
        var outcome = program.flag("-Xlog:class+load:file=" + folder.resolve("classes.txt"))
                .run("--help");
        assertEquals(0, outcome.exit(), outcome.all());
        assertTrue(outcome.out().startsWith("Usage: attn4j "), outcome.all());
        assertEquals("", outcome.err());
        assertNoEngine();
    }

    @Test
    void anUnknownCommandIsExitTwoWithTheNearestName() {
        var outcome = program.run("ablat", "x.json");
        assertEquals(2, outcome.exit(), outcome.all());
        assertTrue(
                outcome.err().contains("unknown command \"ablat\"; did you mean \"ablate\"? known: ablate, "),
                outcome.all());
        assertEquals("", outcome.out());
    }

    @Test
    void theListingNamesEveryBuiltInPartWithoutTheEngine() throws IOException {
        var outcome = program.flag("-Xlog:class+load:file=" + folder.resolve("classes.txt"))
                .run("plugins");
        assertEquals(0, outcome.exit(), outcome.all());
        for (String line : new String[] {
            "attention +cbam +0.1.0 +attn4j-attention-gallery-0.1.0.jar +reduction=16, bias=true, spatialKernel=7, .*",
            "attention +eca +0.1.0 +attn4j-attention-eca-0.1.0.jar +kernel=adaptive, gamma=2.*, b=1.*, padding=zero, channels=output",
            "attention +none +0.1.0 +attn4j-core-0.1.0.jar",
            "attention +se +0.1.0 +attn4j-attention-se-0.1.0.jar +reduction=16, bias=true",
            "backbone +alexnet +0.1.0 +attn4j-backbones-0.1.0.jar +dropout=0.5",
        }) {
            assertTrue(outcome.out().lines().anyMatch(shown -> shown.matches(line)), line + " in\n" + outcome.all());
        }
        assertNoEngine();
    }

    @Test
    void aBadConfigurationIsReportedWithoutTheEngine() throws IOException {
        Sample.write(folder, Sample.STUDY.replace("\"size\": 64", "\"size\": 56"));
        var outcome = program.flag("-Xlog:class+load:file=" + folder.resolve("classes.txt"))
                .run("ablate", "tiny.json");
        assertEquals(2, outcome.exit(), outcome.all());
        assertTrue(outcome.err().contains("alexnet needs images of at least 57 x 57 pixels"), outcome.all());
        assertNoEngine();
    }

    @Test
    void referenceFilesAreComparedLineByLine() throws IOException {
        Files.writeString(folder.resolve("mine.json"), "{\"module\": {\"type\": \"nowhere\"}}");
        var unknown = program.run("check-reference", folder.toString());
        assertEquals(0, unknown.exit(), unknown.all());
        assertEquals("mine unknown-module\n", unknown.out());

        Files.writeString(folder.resolve("odd.json"), "{\"modul\": {}}");
        var failed = program.run("check-reference", folder.toString());
        assertEquals(1, failed.exit(), failed.all());
        assertEquals(
                "mine unknown-module\nodd FAILED nan is not a reference case: it has neither /module nor /backbone\n",
                failed.out());
    }

    /** Creating the first ND4J array loads the native library. */
    private void assertNoEngine() throws IOException {
        String classes = Files.readString(folder.resolve("classes.txt"));
        assertFalse(classes.contains(" org.nd4j.linalg.factory.Nd4j "), "ND4J was loaded");
        assertTrue(classes.contains(" org.attn4j.cli.Main "), "the log is not what this test takes it for");
    }
}
