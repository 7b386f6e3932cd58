package org.attn4j.core.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    Path folder;

    @Test
    void newFileIsCreatedAndOldOneReplaced() throws IOException {
        Path target = folder.resolve("study.json");
        AtomicFile.write(target, "first, and longer");
        AtomicFile.write(target, "zweite \u00e4");
        assertEquals("zweite \u00e4", Files.readString(target));
        assertEquals(List.of(target), files());
    }

    @Test
    void oldContentIsVisibleUntilTheNewOneIsComplete() throws IOException {
        Path target = folder.resolve("study.json");
        AtomicFile.write(target, "old");
        AtomicFile.write(target, out -> {
            out.write('n');
            out.flush();
            assertEquals("old", Files.readString(target));
            out.write('w');
        });
        assertEquals("nw", Files.readString(target));
    }

    @Test
    void failureLeavesTheTargetUnchangedAndNoOtherFile() throws IOException {
        Path target = folder.resolve("study.json");
        AtomicFile.write(target, "old");
        IOException failure = assertThrows(
                IOException.class,
                () -> AtomicFile.write(target, out -> {
                    out.write(new byte[100_000]);
                    throw new IOException("disk full");
                }));
        assertEquals("disk full", failure.getMessage());
        assertEquals("old", Files.readString(target));
        assertEquals(List.of(target), files());
    }

    @Test
    void runtimeExceptionLeavesNoFile() throws IOException {
        Path target = folder.resolve("study.json");
        assertThrows(
                IllegalStateException.class,
                () -> AtomicFile.write(target, out -> {
                    throw new IllegalStateException("a bug");
                }));
        assertEquals(List.of(), files());
    }

    @Test
    void twoWritersOfOneFileBothSucceedAndTheLastToFinishWins() throws IOException {
        Path target = folder.resolve("study.json");
        AtomicFile.write(target, out -> {
            out.write("outer".getBytes(StandardCharsets.UTF_8));
            AtomicFile.write(target, "inner, begun later and finished first");
            assertEquals("inner, begun later and finished first", Files.readString(target));
        });
        assertEquals("outer", Files.readString(target));
        assertEquals(List.of(target), files());
    }

    @Test
    void missingFolderIsAnError() {
        Path target = folder.resolve("absent").resolve("study.json");
        assertThrows(IOException.class, () -> AtomicFile.write(target, "text"));
        assertTrue(Files.notExists(target.getParent()));
    }

    @Test
    void oldContentIsKeptUnderAnotherNameOnceTheNewIsComplete() throws IOException {
        Path target = folder.resolve("last.zip");
        Path kept = folder.resolve("previous.zip");
        AtomicFile.write(target, kept, out -> out.write('1'));
        assertEquals(List.of(target), files());
        AtomicFile.write(target, kept, out -> out.write('2'));
        AtomicFile.write(target, kept, out -> {
            out.write('3');
            out.flush();
            assertEquals("2", Files.readString(target));
            assertEquals("1", Files.readString(kept));
        });
        assertEquals("3", Files.readString(target));
        assertEquals("2", Files.readString(kept));
        assertThrows(
                IOException.class,
                () -> AtomicFile.write(target, kept, out -> {
                    throw new IOException("disk full");
                }));
        assertEquals("3", Files.readString(target));
        assertEquals("2", Files.readString(kept));
        assertEquals(List.of(target, kept), files());
    }

    @Test
    void aProcessThatWasKilledAfterKeepingTheOldContentLeavesNothingBehind() throws IOException {
        Path target = folder.resolve("last.zip");
        Path kept = folder.resolve("previous.zip");
        AtomicFile.write(target, "1");
        Files.createLink(kept, target);
        AtomicFile.write(target, kept, out -> out.write('2'));
        assertEquals("2", Files.readString(target));
        assertEquals("1", Files.readString(kept));
        assertEquals(List.of(target, kept), files());
    }

    @Test
    void theKeptFileIsTheOldOneAndNoCopy() throws IOException {
        Path target = folder.resolve("last.zip");
        Path kept = folder.resolve("previous.zip");
        AtomicFile.write(target, "1");
        Object old = Files.readAttributes(target, BasicFileAttributes.class).fileKey();
        AtomicFile.write(target, kept, out -> out.write('2'));
        assertEquals(old, Files.readAttributes(kept, BasicFileAttributes.class).fileKey());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }
}
