package org.attn4j.benchmarks.protocol;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** The main loop of a worker's process. */
public final class WorkerMain {

    private WorkerMain() {}

    /**
     * Creates a worker for the task on the command line and serves the runner until it quits.
     *
     * <p>Standard output is reserved for the protocol; output of libraries goes to standard error.
     *
     * @param arguments the command line
     * @param library creates the worker
     */
    public static void run(String[] arguments, Function<Task, Worker> library) {
        PrintStream answers = System.out;
        System.setOut(System.err);
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        WorkerLoop loop = new WorkerLoop(commands, answers, System.err, System::nanoTime, PeakMemory::mebibytes);
        // Some libraries leave threads running that would keep the process alive.
        System.exit(loop.serve(() -> library.apply(Task.of(arguments))) ? 0 : 1);
    }
}
