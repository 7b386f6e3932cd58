package org.attn4j.benchmarks.runner;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A worker's process and the exchange of lines with it. Not thread-safe. */
final class WorkerProcess implements AutoCloseable {

    private static final int LAST_LINES = 5;
    private static final int SECONDS_TO_END = 10;

    private final String name;
    private final Process process;
    private final Path log;
    private final BufferedWriter commands;
    private final BufferedReader answers;

    private WorkerProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.commands = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * Starts a process.
     *
     * @param name its name in messages
     * @param builder its command and environment
     * @param log the file for its standard error
     */
    static WorkerProcess start(String name, ProcessBuilder builder, Path log) {
        try {
            return new WorkerProcess(name, builder.redirectError(log.toFile()).start(), log);
        } catch (IOException failure) {
            throw new BenchmarkException(name + " cannot be started: " + failure.getMessage(), failure);
        }
    }

    /** Sends a command and waits for its answer. */
    String ask(String command, String expected) {
        try {
            commands.write(command + "\n");
            commands.flush();
        } catch (IOException ended) {
            throw failure(command, ended.getMessage());
        }
        return await(command, expected);
    }

    /**
     * Waits for an answer.
     *
     * @param command the command, for messages
     * @param expected the answer's first word
     * @return the rest of the answer
     * @throws BenchmarkException if another answer is received, or none
     */
    String await(String command, String expected) {
        String answer;
        try {
            answer = answers.readLine();
        } catch (IOException failure) {
            throw failure(command, failure.getMessage());
        }
        if (answer == null) {
            throw failure(command, "the process ended");
        }
        if (!answer.startsWith(expected + " ")) {
            throw failure(command, "it answered: " + answer);
        }
        return answer.substring(expected.length() + 1);
    }

    private BenchmarkException failure(String command, String why) {
        return new BenchmarkException(name + " failed at \"" + command + "\": " + why + "; the end of its log " + log
                + ":\n" + String.join("\n", lastLines()));
    }

    private List<String> lastLines() {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
        } catch (IOException unreadable) {
            return List.of("(cannot be read: " + unreadable.getMessage() + ")");
        }
    }

    /** Asks the process to quit and kills it if it does not. */
    @Override
    public void close() {
        try {
            if (process.isAlive()) {
                commands.write("quit\n");
                commands.flush();
            }
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException gone) {
            // It ended by itself between the two lines, which is the goal.
            process.destroyForcibly();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
