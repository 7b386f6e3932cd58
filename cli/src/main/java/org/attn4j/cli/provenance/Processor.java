package org.attn4j.cli.provenance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The machine's processor. */
final class Processor {

    private static final Path LINUX = Path.of("/proc/cpuinfo");

    private Processor() {}

    /** Its name where the system tells it (Linux), else its architecture. */
    static String name() {
        if (!Files.isReadable(LINUX)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(LINUX)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException unreadable) {
            // A name for the record only: without it the architecture says enough.
            return System.getProperty("os.arch");
        }
    }
}
