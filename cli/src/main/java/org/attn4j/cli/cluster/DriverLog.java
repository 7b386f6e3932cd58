package org.attn4j.cli.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The log of a driver, which Spark writes. */
final class DriverLog {

    private DriverLog() {}

    /** The first error in it, after a colon; empty if there is none. */
    static String reason(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.map(String::strip)
                    .filter(line -> line.startsWith("Error: ") || line.startsWith("Exception in thread "))
                    .findFirst()
                    .map(line -> ": " + line)
                    .orElse("");
        }
    }
}
