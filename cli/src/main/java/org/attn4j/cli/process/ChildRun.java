package org.attn4j.cli.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
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
import org.attn4j.trainer.RunRequest;
import org.attn4j.trainer.TrainingRun;

/** A run in a process of its own; what its exit code says is thrown as it would be here. Stopped with this process. */
final class ChildRun implements TrainingRun {

    /** Enough for the configuration errors of one run. */
    private static final int LAST_LINES = 20;

    /** What shells add to the number of the signal that ended a process, and Java with them. */
    private static final int SIGNAL = 128;

    private final RunRequest request;
    private final ProcessBuilder builder;
    private final Consumer<String> notes;
    private final Deque<String> last = new ArrayDeque<>();

    ChildRun(RunRequest request, ProcessBuilder builder, Consumer<String> notes) {
        this.request = request;
        this.builder = builder;
        this.notes = notes;
    }

    @Override
    public RunRecord train() {
        try {
            int exit =
                    run(builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start());
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

    private int run(Process process) throws IOException, InterruptedException {
        Thread stop = new Thread(process::destroy, "stop-" + request.id());
        Runtime.getRuntime().addShutdownHook(stop);
        try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                notes.accept(line);
                last.addLast(line);
                if (last.size() > LAST_LINES) {
                    last.removeFirst();
                }
            }
            return process.waitFor();
        } finally {
            process.destroy();
            Runtime.getRuntime().removeShutdownHook(stop);
        }
    }

    private RuntimeException failure(int exit) {
        String told = last.isEmpty() ? "exit code " + exit : last.getLast();
        return switch (exit) {
            case ExitCode.RUN_FAILED -> new TrainingException(recorded(told));
            case ExitCode.USAGE ->
                new ConfigException(
                        List.of(new Problem(Location.whole(request.folder().path()), "", String.join("\n  ", last))));
            case ExitCode.DATA -> new DataException(told);
            case ExitCode.PLUGIN -> new PluginException(told);
            default -> new TrainingException(crash(exit) + (last.isEmpty() ? "" : "; its last words: " + told));
        };
    }

    private String recorded(String told) {
        RunRecord record = Json.read(request.folder().run(), RunRecord.class);
        return record.state() == RunState.FAILED ? record.failure() : told;
    }

    private static String crash(int exit) {
        return exit > SIGNAL
                ? "its process was ended by signal " + (exit - SIGNAL)
                : "its process ended with exit code " + exit;
    }
}
