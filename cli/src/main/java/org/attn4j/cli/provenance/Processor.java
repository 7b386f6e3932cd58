package org.attn4j.cli.provenance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The machine's processor. */
public final class Processor {

    private static final Path LINUX = Path.of("/proc/cpuinfo");

    private Processor() {}

    /** Its name if the system reports it (Linux), else its architecture. */
    public static String name() {
        return line("model name").orElse(System.getProperty("os.arch"));
    }

    /** Its instruction sets, named as by the system; empty if the system does not report them (not Linux). */
    public static Set<String> flags() {
        return line("flags")
                .or(() -> line("Features"))
                .map(flags -> Set.of(flags.split("\\s+")))
                .orElse(Set.of());
    }

    private static Optional<String> line(String name) {
        if (!Files.isReadable(LINUX)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(LINUX)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException unreadable) {
            // Recorded only; the architecture is enough without it.
            return Optional.empty();
        }
    }
}
