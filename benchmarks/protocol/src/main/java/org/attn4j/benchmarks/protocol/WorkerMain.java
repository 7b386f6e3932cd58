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
     * Makes a worker of the task on the command line and serves it until the runner quits.
     *
     * <p>Standard output is the protocol's alone: what libraries print goes to standard error.
     *
     * @param words the command line
     * @param library makes the worker
     */
    public static void run(String[] words, Function<Task, Worker> library) {
        PrintStream answers = System.out;
        System.setOut(System.err);
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        WorkerLoop loop = new WorkerLoop(commands, answers, System.err, System::nanoTime, PeakMemory::mebibytes);
        // Some libraries leave threads behind that would keep the process alive.
        System.exit(loop.serve(() -> library.apply(Task.of(words))) ? 0 : 1);
    }
}
