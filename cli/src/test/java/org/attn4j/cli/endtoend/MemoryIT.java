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

/** Training for thousands of steps takes no more memory than training for a hundred. Part of the profile {@code long}. */
@EnabledIfSystemProperty(named = "attn4j.epochs", matches = "[1-9][0-9]*", disabledReason = "part of -Plong")
@EnabledOnOs(value = OS.LINUX, disabledReason = "resident memory is read from /proc")
class MemoryIT {

    /** Of 100 steps each, the batch being 8. */
    private static final int EPOCHS = Integer.getInteger("attn4j.epochs", 0);

    /** Code that is compiled late, and what the system's allocator keeps: a step's leak of 5 kB would show. */
    private static final long ALLOWED_KIB = 10 * 1024;

    @TempDir
    private Path folder;

    @Test
    void residentMemoryIsFlatAfterTheFirstHundredSteps() throws Exception {
        Sample.write(
                folder,
                Sample.STUDY
                        .replace("\"limit\": 40", "\"limit\": 800")
                        .replace("\"epochs\": 2", "\"epochs\": " + EPOCHS));
        // A heap that is resident from the start: what grows afterwards is outside of it.
        Process process = new Program(folder)
                .flag("-Xms1g")
                .flag("-XX:+AlwaysPreTouch")
                .start("train", "tiny.json", "--variant", "eca", "--out", "out");
        List<Long> resident = new ArrayList<>();
        StringBuilder told = new StringBuilder();
        try (BufferedReader notes = process.errorReader()) {
            String line = notes.readLine();
            while (line != null) {
                told.append(line).append('\n');
                if (line.strip().matches("\\d+/" + EPOCHS + " .*")) {
                    resident.add(residentKib(process));
                }
                line = notes.readLine();
            }
        }
        assertEquals(0, process.waitFor(), told.toString());
        assertEquals(EPOCHS, resident.size(), told.toString());
        long growth = resident.get(EPOCHS - 2) - resident.get(0);
        assertTrue(growth < ALLOWED_KIB, "KiB after each hundred steps: " + resident);
    }

    private static long residentKib(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
