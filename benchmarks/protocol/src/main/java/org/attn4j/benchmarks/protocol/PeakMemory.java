package org.attn4j.benchmarks.protocol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The peak memory of this process, as reported by Linux. */
final class PeakMemory {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String PEAK = "VmHWM:";
    private static final long KIBIBYTES = 1024;

    private PeakMemory() {}

    /** The peak resident set size, including native memory; 0 if the system does not report it. */
    static long mebibytes() {
        if (!Files.exists(STATUS)) {
            return 0;
        }
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith(PEAK))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / KIBIBYTES)
                    .findFirst()
                    .orElse(0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
