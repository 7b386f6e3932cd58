package org.attn4j.cli.endtoend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

/** What must be the same to the last bit in a study that was left alone and in one that was not. */
final class SameStudies {

    /** The runs of {@link org.attn4j.cli.Sample#STUDY}. */
    static final List<String> RUNS = List.of("none-s1", "eca-s1");

    private SameStudies() {}

    /** Compares all runs, and looks for temporary files that the other left behind. */
    static void assertSame(Path whole, Path other) throws IOException {
        for (String run : RUNS) {
            assertSameRun(
                    whole.resolve("runs").resolve(run), other.resolve("runs").resolve(run));
        }
    }

    private static void assertSameRun(Path one, Path other) throws IOException {
        for (String table : List.of("metrics.csv", "iterations.csv")) {
            assertEquals(
                    Files.readString(one.resolve(table)), Files.readString(other.resolve(table)), other.toString());
        }
        for (String zip : List.of("last.zip", "best.zip")) {
            for (String entry : List.of("weights.bin", "optimizer.bin")) {
                assertArrayEquals(
                        entry(one.resolve(zip), entry),
                        entry(other.resolve(zip), entry),
                        other + " " + zip + " " + entry);
            }
        }
        try (var files = Files.list(other)) {
            assertEquals(
                    0, files.filter(file -> file.toString().endsWith(".tmp")).count(), other.toString());
        }
    }

    private static byte[] entry(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getInputStream(zip.getEntry(name)).readAllBytes();
        }
    }
}
