package org.attn4j.cli.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.attn4j.config.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorIT {

    @TempDir
    private Path folder;

    private static void assertLine(String expected, Program.Outcome outcome) {
        assertTrue(outcome.out().lines().anyMatch(line -> line.matches(expected)), expected + " in\n" + outcome.all());
    }

    private static void assertNoTrace(Program.Outcome outcome) {
        assertFalse(outcome.all().contains("\tat "), outcome.all());
    }

    @Test
    void aHealthyMachineIsReportedSo() {
        var outcome = new Program(folder).run("doctor", "--json");
        assertEquals(0, outcome.exit(), outcome.all());
        Map<String, Object> tree = Json.tree(outcome.out());
        assertEquals(true, tree.get("healthy"), outcome.all());
        List<?> names = ((List<?>) tree.get("checks"))
                .stream().map(check -> ((Map<?, ?>) check).get("check")).toList();
        assertEquals(
                List.of(
                        "java",
                        "memory",
                        "cores",
                        "native threads",
                        "instructions",
                        "disk",
                        "results",
                        "native cache",
                        "plugins",
                        "build",
                        "cuda",
                        "engine",
                        "blas",
                        "kernels",
                        "training"),
                names);
    }

    @Test
    void theFirstStartTellsWhatItUnpacks() {
        Program fresh = new Program(folder).flag("-Dorg.bytedeco.javacpp.cachedir=" + folder.resolve("cache"));
        var first = fresh.run("doctor");
        assertEquals(0, first.exit(), first.all());
        for (String part : List.of("javacpp", "openblas", "nd4j-native")) {
            assertTrue(
                    first.err()
                            .matches("(?s).*unpacking native libraries of " + part + "-[^\n]*; this happens once\n.*"),
                    part + " in\n" + first.all());
        }
        var second = fresh.run("doctor");
        assertFalse(second.err().contains("unpacking"), second.all());
    }

    @Test
    void whatIsBrokenIsNamedLineByLine() throws IOException {
        Files.createFile(folder.resolve("results"));
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        Files.writeString(plugins.resolve("bad.jar"), "no jar");
        // The later flag wins: a heap of 64 MB.
        var outcome = new Program(folder)
                .flag("-Xmx64m")
                .flag("-Dorg.bytedeco.javacpp.platform=linux-none")
                .run("doctor");
        assertEquals(2, outcome.exit(), outcome.all());
        assertLine("failure  memory +.*heap of 6[0-9] MB at most", outcome);
        assertLine(" +the heap is too small for any data: set ATTN4J_HEAP, such as ATTN4J_HEAP=2g", outcome);
        assertLine("failure  results +results cannot be written to: is a file, not a folder", outcome);
        assertLine(" +start the program in another folder, or use --out DIR", outcome);
        assertLine("failure  plugins +plugin jar .*bad\\.jar cannot be opened: .*", outcome);
        assertLine("failure  engine +the native libraries cannot be loaded: UnsatisfiedLinkError: .+", outcome);
        assertLine("warning  training +not run, because the check engine did not pass", outcome);
        assertLine("ok +java .*", outcome);
        assertLine("4 failed, .* to be aware of", outcome);
        assertNoTrace(outcome);
    }
}
