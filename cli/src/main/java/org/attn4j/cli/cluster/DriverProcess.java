package org.attn4j.cli.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The driver, a process with Spark's class path. It ends when its standard input closes: when this is closed, or when this
 * process ends, however it is ended. Used by one thread.
 */
final class DriverProcess implements AutoCloseable {

    /** How long the driver may take to end the application. */
    private static final int SECONDS_TO_END = 60;

    private final Process process;
    private final BufferedReader lines;

    private DriverProcess(Process process) {
        this.process = process;
        this.lines = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts it. */
    static DriverProcess start(ProcessBuilder builder) throws IOException {
        return new DriverProcess(builder.start());
    }

    /** The next event; empty if the driver has ended. */
    Optional<DriverEvent> next() throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Optional<DriverEvent> event = DriverEvent.of(line);
            if (event.isPresent()) {
                return event;
            }
        }
        return Optional.empty();
    }

    /** The exit code, once the driver has ended. */
    int exit() throws InterruptedException {
        return process.waitFor();
    }

    /** Ends the driver, and with it the application. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        lines.close();
    }
}
