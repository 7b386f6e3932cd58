package org.attn4j.cli.saved;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.attn4j.cli.Application;
import org.attn4j.cli.Recorder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Run folders that version 0.1.0 wrote, two epochs of a narrow ResNet-20 on the sample: they are read, evaluated to what
 * they recorded, reported, trained again and, where one was killed after its first epoch, resumed. The sources' commit was
 * 803dbd2.
 *
 * <p>Trained numbers depend on the processor: OpenBLAS with SSE3 kernels and with AVX2 ones gave losses that differ by less
 * than 3e-8, weights by 1.2e-6, while two processors with AVX2 gave the same bytes. So they are compared within a tolerance;
 * initial weights, the order of images and the first epoch's row of a resumed run are the same bytes everywhere.
 */
class RunsOf010Test {

    private static final Path STORED = Path.of("src/test/resources/org/attn4j/cli/saved/version-0.1.0");

    /** Another processor adds floats in another order. */
    private static final double ROUNDING = 1e-4;

    /** Losses and weights: some ten times what kernels of two instruction sets were seen to differ by. */
    private static final double TRAINED = 1e-5;

    /** Optimiser state, alike: 1.1e-7 was seen. */
    private static final double OPTIMISER = 1e-6;

    /** The run of {@code eca} as the program left it that was killed after the first of two epochs. */
    private static final Path INTERRUPTED =
            Path.of("src/test/resources/org/attn4j/cli/saved/version-0.1.0-interrupted");

    @TempDir
    private Path folder;

    private final Recorder recorder = Recorder.pipe();

    @BeforeEach
    void copy() throws IOException {
        copy(STORED, folder);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
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

    /** The stored run has no best.zip, which is a difference, so the command's exit code says nothing here. */
    @ParameterizedTest
    @ValueSource(strings = {"eca", "cbam"})
    void aRunThatIsReproducedComesToTheSame(String variant) throws IOException {
        Path run = folder.resolve("runs").resolve(variant + "-s1");
        Path again = folder.resolve("again");
        new Application(recorder.console()).run("reproduce", run.toString(), "--out", again.toString());
        assertEquals(tree(run).get("digests"), tree(again).get("digests"), recorder.notes());
        assertTrained(run, again);
    }

    @Test
    void aRunThatWasKilledAfterItsFirstEpochResumesToItsEnd() throws IOException {
        Path out = folder.resolve("out");
        Path resumed = out.resolve("runs/eca-s1");
        copy(INTERRUPTED, resumed);
        List<String> before = Files.readAllLines(resumed.resolve("metrics.csv"));
        List<String> train = new ArrayList<>(
                List.of("train", folder.resolve("study.json").toString(), "--variant", "eca", "--out", out.toString()));
        assertEquals(2, run(train));
        assertTrue(recorder.notes().contains("/provenance/attn4j: was \"0.1.0\" (eca-s1)"), recorder.notes());
        train.add("--mixed");
        assertEquals(0, run(train), recorder.notes());
        JsonNode record = tree(resumed);
        assertEquals("done", record.get("state").asText());
        assertEquals(1, record.get("sittings").get(1).get("epochsBefore").asInt());
        assertEquals(2, record.get("sittings").get(1).get("epochsAfter").asInt());
        assertEquals(before, Files.readAllLines(resumed.resolve("metrics.csv")).subList(0, 2));
        assertTrained(folder.resolve("runs/eca-s1"), resumed);
    }

    private int run(List<String> arguments) {
        return new Application(recorder.console()).run(arguments.toArray(String[]::new));
    }

    private static JsonNode tree(Path run) throws IOException {
        return new ObjectMapper().readTree(run.resolve("run.json").toFile());
    }

    private static void assertTrained(Path expected, Path found) throws IOException {
        List<String> rows = Files.readAllLines(expected.resolve("metrics.csv"));
        List<String> others = Files.readAllLines(found.resolve("metrics.csv"));
        assertEquals(rows.size(), others.size());
        assertEquals(rows.get(0), others.get(0));
        for (int row = 1; row < rows.size(); row++) {
            assertArrayEquals(numbers(rows.get(row)), numbers(others.get(row)), TRAINED, others.get(row));
        }
        assertArrayEquals(floats(expected, "weights.bin"), floats(found, "weights.bin"), (float) TRAINED);
        assertArrayEquals(floats(expected, "optimizer.bin"), floats(found, "optimizer.bin"), (float) OPTIMISER);
    }

    private static double[] numbers(String row) {
        return Stream.of(row.split(",")).mapToDouble(Double::parseDouble).toArray();
    }

    /** Checkpoints hold floats in little-endian order. */
    private static float[] floats(Path run, String entry) throws IOException {
        try (ZipFile zip = new ZipFile(run.resolve("last.zip").toFile());
                InputStream in = zip.getInputStream(zip.getEntry(entry))) {
            FloatBuffer values = ByteBuffer.wrap(in.readAllBytes())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer();
            float[] array = new float[values.remaining()];
            values.get(array);
            return array;
        }
    }
}
