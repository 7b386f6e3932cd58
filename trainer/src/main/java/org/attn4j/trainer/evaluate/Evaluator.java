package org.attn4j.trainer.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.attn4j.core.loss.Loss;
import org.attn4j.core.loss.LossBatch;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.site.GateListener;
import org.attn4j.runfiles.LearntWeight;
import org.attn4j.trainer.batch.Batch;
import org.attn4j.trainer.batch.BatchLoader;
import org.attn4j.trainer.batch.BatchStream;
import org.attn4j.trainer.batch.Targets;

/** Runs a network over a set in file order, dropout off. For one thread at a time. */
public final class Evaluator {

    private static final double NANOS = 1e9;

    private static final int TIMED_PASSES = 5;

    /** So many passes without a faster one mean that the network is warm. */
    private static final int SETTLED_PASSES = 3;

    /** A pass that takes more than this part of the fastest before it is no faster. */
    private static final double NOTICEABLY = 0.97;

    /** Large networks are not evaluated for minutes to be timed for seconds; they are warm sooner, too. */
    private static final double LONGEST_WARM_UP_SECONDS = 2;

    private final Network network;
    private final Loss loss;
    private final int classes;

    /**
     * An evaluator of a network.
     *
     * @param loss as in training
     * @param classes K
     */
    public Evaluator(Network network, Loss loss, int classes) {
        this.network = network;
        this.loss = loss;
        this.classes = classes;
    }

    /**
     * Evaluates a set.
     *
     * @param progress told how many images are done
     * @param gates shown every gate
     */
    public EvaluationResult evaluate(BatchLoader loader, IntConsumer progress, GateListener gates) {
        long start = System.nanoTime();
        double[] all = new double[loader.size() * classes];
        double lossSum = 0;
        double plainSum = 0;
        int right = 0;
        int done = 0;
        Loss plain = loss.plain();
        try (BatchStream stream = loader.evaluation()) {
            while (stream.hasNext()) {
                Batch batch = stream.next();
                double[] logits = network.logits(batch.images(), batch.count(), gates);
                LossBatch losses = LossBatch.of(logits, Targets.of(batch, classes), classes);
                lossSum += loss.sum(losses);
                plainSum += plain.sum(losses);
                right += right(logits, batch);
                System.arraycopy(logits, 0, all, done * classes, logits.length);
                done += batch.count();
                progress.accept(done);
            }
        }
        double seconds = (System.nanoTime() - start) / NANOS;
        return new EvaluationResult(lossSum / done, plainSum / done, (double) right / done, all, seconds);
    }

    /** The small tensors that the network's modules have learnt. */
    public List<LearntWeight> learnt() {
        return LearntWeights.of(network);
    }

    /** How many images of a batch get their label. */
    public int right(double[] logits, Batch batch) {
        int right = 0;
        for (int i = 0; i < batch.count(); i++) {
            if (LogitReader.predicted(logits, i, classes) == batch.labels()[i]) {
                right++;
            }
        }
        return right;
    }

    /**
     * Images a second of the network alone: the median of some passes over one batch that is ready in memory. Passes
     * before these warm up what a process that has just begun is slow at: compiling, caches, the kernels' choices.
     */
    public double imagesPerSecondAlone(BatchLoader loader) {
        double[] seconds = new double[TIMED_PASSES];
        int count;
        float[] images;
        try (BatchStream stream = loader.evaluation()) {
            Batch batch = stream.next();
            count = batch.count();
            images = batch.images().clone();
        }
        warmUp(images, count);
        for (int pass = 0; pass < TIMED_PASSES; pass++) {
            seconds[pass] = seconds(images, count);
        }
        Arrays.sort(seconds);
        return count / seconds[TIMED_PASSES / 2];
    }

    /** Passes until a few in a row are no faster than the fastest before them. */
    private void warmUp(float[] images, int count) {
        double fastest = Double.POSITIVE_INFINITY;
        double spent = 0;
        int noFaster = 0;
        while (noFaster < SETTLED_PASSES && spent < LONGEST_WARM_UP_SECONDS) {
            double seconds = seconds(images, count);
            noFaster = seconds < fastest * NOTICEABLY ? 0 : noFaster + 1;
            fastest = Math.min(fastest, seconds);
            spent += seconds;
        }
    }

    private double seconds(float[] images, int count) {
        long start = System.nanoTime();
        network.logits(images, count);
        return (System.nanoTime() - start) / NANOS;
    }
}
