package org.attn4j.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** Small studies, and what must be the same to the last bit in two of them. */
final class Studies {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Studies() {}

    /** ResNet-20 on the embedded sample: none and eca with these seeds. */
    static String of(String seeds, int epochs, int images) {
        return """
                {
                  "name": "tiny",
                  "dataset": {
                    "type": "sample",
                    "limit": %d,
                    "testLimit": 20,
                    "train": [{"type": "resize", "size": 32}, {"type": "random-horizontal-flip"}],
                    "test": [{"type": "resize", "size": 32}]
                  },
                  "model": {"backbone": {"type": "resnet20"}},
                  "training": {"epochs": %d, "batchSize": 10},
                  "study": {
                    "seeds": %s,
                    "variants": {"none": {}, "eca": {"/model/attention": {"type": "eca"}}}
                  }
                }
                """.formatted(images, epochs, seeds);
    }

    /** The names of the runs of a study's folder, sorted. */
    static List<String> runs(Path study) throws IOException {
        try (Stream<Path> runs = Files.list(study.resolve("runs"))) {
            return runs.map(run -> run.getFileName().toString()).sorted().toList();
        }
    }

    /** Compares tables and checkpoints of all runs. */
    static void assertSame(Path local, Path other) throws IOException {
        assertEquals(runs(local), runs(other));
        for (String run : runs(local)) {
            Path one = local.resolve("runs").resolve(run);
            Path two = other.resolve("runs").resolve(run);
            for (String table : List.of("metrics.csv", "iterations.csv")) {
                assertEquals(Files.readString(one.resolve(table)), Files.readString(two.resolve(table)), run);
            }
            for (String zip : List.of("last.zip", "best.zip")) {
                for (String entry : List.of("weights.bin", "optimizer.bin")) {
                    assertArrayEquals(
                            entry(one.resolve(zip), entry),
                            entry(two.resolve(zip), entry),
                            run + " " + zip + " " + entry);
                }
            }
            assertEquals("done", record(other, run).path("state").asText(), run);
        }
    }

    /** A run's record. */
    static JsonNode record(Path study, String run) throws IOException {
        return MAPPER.readTree(
                study.resolve("runs").resolve(run).resolve("run.json").toFile());
    }

    private static byte[] entry(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getInputStream(zip.getEntry(name)).readAllBytes();
        }
    }
}
