package org.attn4j.trainer.bench;

import java.util.ArrayList;
import java.util.List;

/** A contender whose steps take the time given by the test, and which logs the calls. */
final class Scripted implements Contender {

    private final String name;
    private final int images;
    private final double trainStep;
    private final double inferBatch;
    private final List<String> log;

    Scripted(String name, int images, double trainStep, double inferBatch, List<String> log) {
        this.name = name;
        this.images = images;
        this.trainStep = trainStep;
        this.inferBatch = inferBatch;
        this.log = log;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int images() {
        return images;
    }

    @Override
    public double trainSeconds(int steps) {
        log.add("train " + name + " " + steps);
        return steps * trainStep;
    }

    @Override
    public double inferSeconds(int batches) {
        log.add("infer " + name + " " + batches);
        return batches * inferBatch;
    }

    /** A listener that writes to the same log. */
    static RoundListener listener(List<String> log) {
        return new RoundListener() {
            @Override
            public void warmedUp(Contender contender) {
                log.add("warm " + contender.name());
            }

            @Override
            public void roundStarted(int round, int rounds) {
                log.add("round " + round + "/" + rounds);
            }

            @Override
            public void measured(int round, Contender contender, double trainRate, double inferRate) {
                log.add("measured " + round + " " + contender.name() + " " + trainRate + " " + inferRate);
            }
        };
    }

    static List<String> log() {
        return new ArrayList<>();
    }
}
