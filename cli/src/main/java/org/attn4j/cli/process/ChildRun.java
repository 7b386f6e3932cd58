package org.attn4j.cli.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.attn4j.cli.failure.ExitCode;
import org.attn4j.config.error.ConfigException;
import org.attn4j.config.error.Location;
import org.attn4j.config.error.Problem;
import org.attn4j.config.json.Json;
import org.attn4j.core.error.DataException;
import org.attn4j.core.error.PluginException;
import org.attn4j.core.error.TrainingException;
import org.attn4j.runfiles.RunRecord;
import org.attn4j.runfiles.RunState;
import org.attn4j.runfiles.StoredRun;
import org.attn4j.trainer.RunListener;
import org.attn4j.trainer.RunRequest;
import org.attn4j.trainer.TrainingRun;

/** A run in a separate process, which ends with this one. Its exit code becomes the exception that a run in this process would throw. */
final class ChildRun implements TrainingRun {

    /** Lines of output that are kept, enough for the configuration errors of one run. */
    private static final int LAST_LINES = 20;

    /** The exit code of a process that Ctrl-C ended; a terminal interrupts the study and its runs at once. */
    private static final int INTERRUPTED = 130;

    /** Shells and Java add this to the number of the signal that ended a process. */
    private static final int SIGNAL = 128;

    private final RunRequest request;
    private final ProcessBuilder builder;
    private final RunListener listener;
    private final Consumer<String> notes;
    private final Deque<String> last = new ArrayDeque<>();
    private volatile boolean ending;

    /**
     * Creates a run.
     *
     * @param listener receives the events of the run
     * @param notes receives the lines of standard error
     */
    ChildRun(RunRequest request, ProcessBuilder builder, RunListener listener, Consumer<String> notes) {
        this.request = request;
        this.builder = builder;
        this.listener = listener;
        this.notes = notes;
    }

    @Override
    public RunRecord train() {
        try {
            int exit = run(builder.start());
            if (exit == ExitCode.FINE) {
                return Json.read(request.folder().run(), RunRecord.class);
            }
            throw failure(exit);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TrainingException("interrupted", interrupted);
        }
    }

    /** The child's standard input stays open until it has ended: the child ends when it is closed. */
    private int run(Process process) throws IOException, InterruptedException {
        Thread stop = new Thread(
                () -> {
                    ending = true;
                    process.destroy();
                },
                "stop-" + request.id());
        Runtime.getRuntime().addShutdownHook(stop);
        try (BufferedReader events = process.inputReader(StandardCharsets.UTF_8)) {
            Thread errors = new Thread(() -> readErrors(process), "errors-" + request.id());
            errors.start();
            EventReader reader = new EventReader(request.id(), request.folder(), listener, notes);
            for (String line = events.readLine(); line != null; line = events.readLine()) {
                reader.accept(line);
            }
            errors.join();
            int exit = process.waitFor();
            if (ending) {
                awaitEnd();
            }
            return exit;
        } finally {
            process.destroy();
            remove(stop);
        }
    }

    private static void remove(Thread hook) throws InterruptedException {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            awaitEnd();
        }
    }

    /** This process is ending, and that must not be recorded as a failure of the run. */
    private static void awaitEnd() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    private void readErrors(Process process) {
        try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!isCauseOfFailure(line)) {
                    notes.accept(line);
                }
                last.addLast(line);
                if (last.size() > LAST_LINES) {
                    last.removeFirst();
                }
            }
        } catch (IOException broken) {
            notes.accept("its messages cannot be read: " + broken);
        }
    }

    /** A child records why its run failed before it prints it; the study reports it once the child has ended. */
    private boolean isCauseOfFailure(String line) {
        try {
            return StoredRun.find(request.id(), request.folder())
                    .filter(record -> record.state() == RunState.FAILED)
                    .filter(record -> record.failure().lines().toList().contains(line))
                    .isPresent();
        } catch (DataException damaged) {
            // Reported when the study reads the run.
            return false;
        }
    }

    private RuntimeException failure(int exit) {
        String message = last.isEmpty() ? "exit code " + exit : last.getLast();
        return switch (exit) {
            case INTERRUPTED -> unusable("was interrupted; the same command continues after the last finished epoch");
            case ExitCode.RUN_FAILED -> new TrainingException(recorded(message));
            case ExitCode.USAGE -> unusable(String.join("\n  ", last));
            case ExitCode.DATA -> new DataException(message);
            case ExitCode.PLUGIN -> new PluginException(message);
            default -> new TrainingException(crash(exit) + (last.isEmpty() ? "" : "; its last output: " + message));
        };
    }

    /** Ends the study without a failure of the run. */
    private ConfigException unusable(String message) {
        return new ConfigException(
                List.of(new Problem(Location.whole(request.folder().path()), "", message)));
    }

    private String recorded(String message) {
        RunRecord record = Json.read(request.folder().run(), RunRecord.class);
        return record.state() == RunState.FAILED ? record.failure() : message;
    }

    private static String crash(int exit) {
        return exit > SIGNAL
                ? "its process was ended by signal " + (exit - SIGNAL)
                : "its process ended with exit code " + exit;
    }
}
