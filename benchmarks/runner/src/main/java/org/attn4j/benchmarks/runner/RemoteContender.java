package org.attn4j.benchmarks.runner;

import java.util.concurrent.TimeUnit;
import org.attn4j.trainer.bench.Contender;

/** A contender in a separate process, which is idle during the turns of the others. */
final class RemoteContender implements Contender {

    /**
     * Pause before each turn, because threads of native libraries spin for a while after their work, which would slow
     * the next contender down.
     */
    private static final long SETTLE_MILLIS = 250;

    private final ContenderName name;
    private final int images;
    private final WorkerProcess process;
    private final long settleMillis;
    private long parameters;
    private double firstLoss = Double.NaN;
    private double lastLoss = Double.NaN;

    RemoteContender(ContenderName name, int images, WorkerProcess process) {
        this(name, images, process, SETTLE_MILLIS);
    }

    /** A contender with another pause before each turn. */
    RemoteContender(ContenderName name, int images, WorkerProcess process, long settleMillis) {
        this.name = name;
        this.images = images;
        this.process = process;
        this.settleMillis = settleMillis;
    }

    /** Waits until it is ready. */
    void awaitReady() {
        parameters = Long.parseLong(process.await("start", "ready"));
    }

    ContenderName contenderName() {
        return name;
    }

    @Override
    public String name() {
        return name.text();
    }

    @Override
    public int images() {
        return images;
    }

    @Override
    public double trainSeconds(int steps) {
        String[] answer = runCommand("train " + steps);
        lastLoss = Double.parseDouble(answer[1]);
        firstLoss = Double.isNaN(firstLoss) ? lastLoss : firstLoss;
        return Double.parseDouble(answer[0]);
    }

    @Override
    public double inferSeconds(int batches) {
        return Double.parseDouble(runCommand("infer " + batches)[0]);
    }

    private String[] runCommand(String command) {
        try {
            TimeUnit.MILLISECONDS.sleep(settleMillis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException(name.text() + " was interrupted before \"" + command + "\"", interrupted);
        }
        return process.ask(command, "done").split(" ");
    }

    /** The number of trained values that it reported. */
    long parameters() {
        return parameters;
    }

    /** The loss of the first training step. */
    double firstLoss() {
        return firstLoss;
    }

    /** The loss of the last training step so far. */
    double lastLoss() {
        return lastLoss;
    }

    /** The peak resident set size of its process; 0 if the system does not report it. */
    long peakMebibytes() {
        return Long.parseLong(process.ask("memory", "memory"));
    }
}
