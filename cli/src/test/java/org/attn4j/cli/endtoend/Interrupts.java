package org.attn4j.cli.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Interrupts processes as Ctrl-C does; the JDK itself can only send SIGTERM. */
final class Interrupts {

    /** The bit of signal 2 in the system's masks. */
    private static final long SIGINT = 1 << 1;

    private Interrupts() {}

    /** Whether this process was started in the background of a shell, where every child ignores interrupts. */
    static boolean areIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .anyMatch(line ->
                                (Long.parseUnsignedLong(line.substring(7).strip(), 16) & SIGINT) != 0);
    }

    static void send(Process process) throws IOException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
    }
}
