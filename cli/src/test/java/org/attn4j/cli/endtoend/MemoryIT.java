package org.attn4j.cli.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attn4j.cli.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Thousands of steps take no more memory than a hundred, and many runs no more than two. Part of the profile {@code long}. */
@EnabledIfSystemProperty(named = "attn4j.epochs", matches = "[3-9]|[1-9][0-9]+", disabledReason = "part of -Plong")
@EnabledOnOs(value = OS.LINUX, disabledReason = "resident memory is read from /proc")
class MemoryIT {

    /** Of 100 steps each, the batch being 8. */
    private static final int EPOCHS = Integer.getInteger("attn4j.epochs", 0);

    /** Code that is compiled late, and what the system's allocator keeps. */
    private static final long ALLOWED_KIB = 32 * 1024;

    /** In the second half of the epochs, when all that has been settled: a step's leak of 8 kB would show. */
    private static final long ALLOWED_LATE_KIB = 8 * 1024;

    private static final int RUNS = 8;

    /** After which the allocator has what runs need; two variants, and their checkpoints. */
    private static final int SETTLED_RUNS = 4;

    /** A run's Adam alone has 42 MiB. */
    private static final long ALLOWED_FOR_RUNS_KIB = 40 * 1024;

    @TempDir
    private Path folder;

    @Test
    void residentMemoryIsFlatAfterTheFirstHundredSteps() throws Exception {
        Sample.write(
                folder,
                Sample.STUDY
                        .replace("\"limit\": 40", "\"limit\": 800")
                        .replace("\"epochs\": 2", "\"epochs\": " + EPOCHS));
        List<Long> resident = residentAfter(
                EPOCHS - 1, "\\d+/" + EPOCHS + " .*", "train", "tiny.json", "--variant", "eca", "--out", "out");
        long last = resident.get(resident.size() - 1);
        String reported = "KiB after each hundred steps: " + resident;
        assertTrue(last - resident.get(0) < ALLOWED_KIB, reported);
        assertTrue(last - resident.get(resident.size() / 2) < ALLOWED_LATE_KIB, reported);
    }

    @Test
    void residentMemoryIsFlatFromRunToRun() throws Exception {
        Sample.write(
                folder,
                Sample.STUDY
                        .replace("\"seeds\": [1]", "\"seeds\": [1, 2, 3, 4]")
                        .replace("\"epochs\": 2", "\"epochs\": 1"));
        List<Long> resident =
                residentAfter(RUNS - 1, "\\[\\d+/" + RUNS + "\\] .* done: .*", "ablate", "tiny.json", "--out", "out");
        long growth = resident.get(resident.size() - 1) - resident.get(SETTLED_RUNS - 1);
        assertTrue(growth < ALLOWED_FOR_RUNS_KIB, "KiB after each run: " + resident);
    }

    /**
     * Resident memory, in KiB, at the first notes that match; later ones may be written by a process that has ended.
     *
     * @param count how many notes
     */
    private List<Long> residentAfter(int count, String note, String... arguments) throws Exception {
        // A heap that is resident from the start: what grows afterwards is outside of it.
        Process process =
                new Program(folder).flag("-Xms1g").flag("-XX:+AlwaysPreTouch").start(arguments);
        List<Long> resident = new ArrayList<>();
        StringBuilder reported = new StringBuilder();
        try (BufferedReader notes = process.errorReader()) {
            String line = notes.readLine();
            while (line != null) {
                reported.append(line).append('\n');
                if (resident.size() < count && line.strip().matches(note)) {
                    resident.add(residentKib(process));
                }
                line = notes.readLine();
            }
        }
        assertEquals(0, process.waitFor(), reported.toString());
        assertEquals(count, resident.size(), reported.toString());
        return resident;
    }

    private static long residentKib(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
