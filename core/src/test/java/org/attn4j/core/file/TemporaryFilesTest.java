package org.attn4j.core.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFilesTest {

    @TempDir
    Path folder;

    @Test
    void namesDifferFromCallToCallAndNameTargetAndProcess() {
        Path target = folder.resolve("run.json");
        String first = TemporaryFiles.create(target).getFileName().toString();
        String second = TemporaryFiles.create(target).getFileName().toString();
        assertFalse(first.equals(second), first);
        assertTrue(first.startsWith("run.json." + ProcessHandle.current().pid() + "-"), first);
        assertTrue(first.endsWith(AtomicFile.TEMPORARY_SUFFIX), first);
    }

    @Test
    void theOwnerOfAFolderDeletesThemAll() throws IOException {
        Path kept = Files.createFile(folder.resolve("run.json"));
        Files.createFile(folder.resolve("run.json.tmp"));
        Files.createFile(TemporaryFiles.create(kept));
        TemporaryFiles.deleteAll(folder);
        assertEquals(List.of(kept), files());
    }

    @Test
    void filesOfLivingWritersAndOtherFilesAreNoLeftovers() throws Exception {
        Path living = aged(TemporaryFiles.create(folder.resolve("table.md")), Duration.ofMinutes(59));
        Path elsewhere = aged(folder.resolve("table.md." + ended() + "-0123abcd.tmp"), Duration.ofSeconds(1));
        Path foreign = aged(folder.resolve("notes.tmp"), Duration.ofDays(1));
        TemporaryFiles.deleteAbandoned(folder);
        assertEquals(Stream.of(living, elsewhere, foreign).sorted().toList(), files());
    }

    @Test
    void filesOfEndedWritersAreLeftoversAndSoAreVeryOldOnes() throws Exception {
        aged(folder.resolve("table.md." + ended() + "-0123abcd.tmp"), Duration.ofMinutes(2));
        aged(TemporaryFiles.create(folder.resolve("table.md")), Duration.ofMinutes(61));
        TemporaryFiles.deleteAbandoned(folder);
        assertEquals(List.of(), files());
    }

    private static Path aged(Path file, Duration age) throws IOException {
        Files.createFile(file);
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }

    /** The number of a process that has ended. */
    private static long ended() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--version")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.waitFor();
        return process.pid();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }
}
