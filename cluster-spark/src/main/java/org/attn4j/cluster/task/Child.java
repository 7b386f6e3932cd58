package org.attn4j.cluster.task;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/**
 * The program in a child process. Its standard input stays open until this is closed; the system closes it if the executor
 * is killed, whereupon the program ends.
 */
final class Child implements AutoCloseable {

    /** Lines of output that are kept, enough for the configuration errors of one run. */
    private static final int LAST_LINES = 20;

    /** How long the program may take to end once its input is closed. */
    private static final int SECONDS_TO_END = 10;

    private final Process process;
    private final Thread reader;
    private final Deque<String> last = new ArrayDeque<>();

    private Child(Process process, String name) {
        this.process = process;
        this.reader = new Thread(() -> read(name), "output-of-" + name);
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts the program; what it prints goes to the executor's log. */
    static Child start(ProcessBuilder builder, String name) throws IOException {
        return new Child(builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start(), name);
    }

    private void read(String name) {
        try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.err.println(name + ": " + line);
                keep(line);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private synchronized void keep(String line) {
        last.addLast(line);
        if (last.size() > LAST_LINES) {
            last.removeFirst();
        }
    }

    /** Waits for the program to end, so long at most; whether it has ended. */
    boolean awaitEnd(long millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /** The exit code, once the program has ended and its output has been read. */
    int exit() throws InterruptedException {
        int exit = process.waitFor();
        reader.join();
        return exit;
    }

    /** The last line of its output; empty if there was none. */
    synchronized String lastLine() {
        return last.isEmpty() ? "" : last.getLast();
    }

    /** The last lines of its output. */
    synchronized String lastLines() {
        return String.join("\n  ", last);
    }

    /** Ends the program if it is still running. */
    @Override
    public void close() throws IOException {
        if (!process.isAlive()) {
            return;
        }
        process.getOutputStream().close();
        boolean interrupted = Thread.interrupted();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException again) {
            process.destroyForcibly();
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
