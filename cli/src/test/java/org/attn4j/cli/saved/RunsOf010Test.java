package org.attn4j.cli.saved;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.attn4j.cli.Application;
import org.attn4j.cli.Recorder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Run folders that version 0.1.0 wrote, two epochs of a narrow ResNet-20 on the sample: they are read, evaluated to what
 * they recorded, and reported. The sources' commit was 803dbd2.
 */
class RunsOf010Test {

    private static final Path STORED = Path.of("src/test/resources/org/attn4j/cli/saved/version-0.1.0");

    /** Another processor adds floats in another order. */
    private static final double ROUNDING = 1e-4;

    @TempDir
    private Path folder;

    private final Recorder recorder = Recorder.pipe();

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.walk(STORED)) {
            for (Path file : files.toList()) {
                Path target = folder.resolve(STORED.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"se", "eca", "cbam"})
    void evaluationGivesWhatTheLastEpochRecorded(String variant) throws IOException {
        Path run = folder.resolve("runs").resolve(variant + "-s1");
        assertEquals(
                0, new Application(recorder.console()).run("evaluate", run.toString(), "--json"), recorder.notes());
        JsonNode found = new ObjectMapper().readTree(recorder.results());
        List<String> rows = Files.readAllLines(run.resolve("metrics.csv"));
        String[] last = rows.get(rows.size() - 1).split(",");
        assertEquals(Double.parseDouble(last[4]), found.get("loss").asDouble(), ROUNDING);
        assertEquals(Double.parseDouble(last[5]), found.get("crossEntropy").asDouble(), ROUNDING);
        assertEquals(Double.parseDouble(last[6]), found.get("accuracy").asDouble(), 1e-9);
    }

    @Test
    void theStudyIsReported() throws IOException {
        assertEquals(0, new Application(recorder.console()).run("report", folder.toString()), recorder.notes());
        String table = Files.readString(folder.resolve("report/table.md"));
        assertTrue(table.contains("cbam") && table.contains("eca") && table.contains("se"), table);
    }
}
