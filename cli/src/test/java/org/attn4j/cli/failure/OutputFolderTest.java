package org.attn4j.cli.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

    @TempDir
    private Path folder;

    private List<Path> content() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> !file.equals(folder)).toList();
        }
    }

    @Test
    void aFolderThatCanBeMadeIsFineAndIsNotMade() throws IOException {
        OutputFolder.check(folder.resolve("a/b"));
        assertEquals(List.of(), content());
    }

    @Test
    void anExistingFolderIsFineAndStaysAsItWas() throws IOException {
        Path kept = Files.writeString(folder.resolve("kept"), "text");
        OutputFolder.check(folder);
        assertEquals(List.of(kept), content());
    }

    @Test
    void aFileInTheWayIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "text");
        Path below = file.resolve("results");
        var failure = assertThrows(UsageException.class, () -> OutputFolder.check(below));
        assertEquals(
                "cannot write to the output folder " + below
                        + ": is a file, not a folder; choose another with --out DIR",
                failure.getMessage());
        assertEquals(List.of(file), content());
    }
}
