package org.attn4j.benchmarks.runner;

import java.util.concurrent.TimeUnit;
import org.attn4j.trainer.bench.Contender;

/** A contender in a process of its own, which does nothing while others take their turns. */
final class RemoteContender implements Contender {

    /** Threads of native libraries go on waiting busily for a while after their work, in the time of the next. */
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

    /** The same with another pause before each turn. */
    RemoteContender(ContenderName name, int images, WorkerProcess process, long settleMillis) {
        this.name = name;
        this.images = images;
        this.process = process;
        this.settleMillis = settleMillis;
    }

    /** Waits until it can work. */
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
        String[] answer = work("train " + steps);
        lastLoss = Double.parseDouble(answer[1]);
        firstLoss = Double.isNaN(firstLoss) ? lastLoss : firstLoss;
        return Double.parseDouble(answer[0]);
    }

    @Override
    public double inferSeconds(int batches) {
        return Double.parseDouble(work("infer " + batches)[0]);
    }

    private String[] work(String command) {
        try {
            TimeUnit.MILLISECONDS.sleep(settleMillis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException(name.text() + " was interrupted before \"" + command + "\"", interrupted);
        }
        return process.ask(command, "done").split(" ");
    }

    /** What it said of itself: trained values. */
    long parameters() {
        return parameters;
    }

    /** Of the first training step. */
    double firstLoss() {
        return firstLoss;
    }

    /** Of the last training step so far. */
    double lastLoss() {
        return lastLoss;
    }

    /** The most that its process ever had resident; 0 where its system does not tell. */
    long peakMebibytes() {
        return Long.parseLong(process.ask("memory", "memory"));
    }
}
