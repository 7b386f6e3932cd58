package org.attn4j.benchmarks.protocol;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Executes the runner's commands and answers each with a line. */
final class WorkerLoop {

    private static final double NANOS = 1e9;

    private final BufferedReader commands;
    private final PrintStream answers;
    private final PrintStream log;
    private final LongSupplier clock;
    private final LongSupplier memory;

    /**
     * A loop over these streams.
     *
     * @param log receives the stack trace of a failure
     * @param clock in nanoseconds
     * @param memory the peak memory in mebibytes
     */
    WorkerLoop(BufferedReader commands, PrintStream answers, PrintStream log, LongSupplier clock, LongSupplier memory) {
        this.commands = commands;
        this.answers = answers;
        this.log = log;
        this.clock = clock;
        this.memory = memory;
    }

    /** Serves until the runner quits or closes the stream; false after a failure, which is reported to the runner. */
    boolean serve(Supplier<Worker> library) {
        try {
            Worker worker = library.get();
            answer("ready " + worker.parameters());
            for (String line = commands.readLine(); line != null && !line.equals("quit"); line = commands.readLine()) {
                answer(execute(worker, line));
            }
            return true;
        } catch (RuntimeException | LinkageError | OutOfMemoryError | IOException failure) {
            failure.printStackTrace(log);
            answer("failed " + failure.toString().lines().findFirst().orElse("without a message"));
            return false;
        }
    }

    private String execute(Worker worker, String line) {
        String[] words = line.split(" ");
        long start = clock.getAsLong();
        double loss = 0;
        switch (words[0]) {
            case "train" -> loss = worker.train(Integer.parseInt(words[1]));
            case "infer" -> worker.infer(Integer.parseInt(words[1]));
            case "memory" -> {
                return "memory " + memory.getAsLong();
            }
            default -> throw new IllegalArgumentException("unknown command: " + line);
        }
        return "done " + (clock.getAsLong() - start) / NANOS + " " + loss;
    }

    private void answer(String line) {
        answers.println(line);
        answers.flush();
    }
}
