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

/** Evaluates a network on a set in file order, without dropout. For one thread at a time. */
public final class Evaluator {

    private static final double NANOS = 1e9;

    private static final int TIMED_PASSES = 5;

    /** The warm-up ends after this many passes in a row that are no faster. */
    private static final int SETTLED_PASSES = 3;

    /** A pass counts as faster if it takes less than this fraction of the fastest pass before it. */
    private static final double FASTER_FRACTION = 0.97;

    /** Limits the warm-up of large networks, whose passes are long and which need fewer of them. */
    private static final double MAX_WARM_UP_SECONDS = 2;

    private final Network network;
    private final Loss loss;
    private final int classes;

    /**
     * Creates an evaluator.
     *
     * @param loss the loss used in training
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
     * @param progress receives the number of images done so far
     * @param gates receives every gate
     */
    public EvaluationResult evaluate(BatchLoader loader, IntConsumer progress, GateListener gates) {
        long start = System.nanoTime();
        double[] all = new double[loader.size() * classes];
        double lossSum = 0;
        double plainSum = 0;
        int correct = 0;
        int done = 0;
        Loss plain = loss.plain();
        try (BatchStream stream = loader.evaluation()) {
            while (stream.hasNext()) {
                Batch batch = stream.next();
                double[] logits = network.logits(batch.images(), batch.count(), gates);
                LossBatch losses = LossBatch.of(logits, Targets.of(batch, classes), classes);
                lossSum += loss.sum(losses);
                plainSum += plain.sum(losses);
                correct += countCorrect(logits, batch);
                System.arraycopy(logits, 0, all, done * classes, logits.length);
                done += batch.count();
                progress.accept(done);
            }
        }
        double seconds = (System.nanoTime() - start) / NANOS;
        return new EvaluationResult(lossSum / done, plainSum / done, (double) correct / done, all, seconds);
    }

    /** The small trained tensors of the network's modules. */
    public List<LearntWeight> learnt() {
        return LearntWeights.of(network);
    }

    /** The number of images in a batch whose prediction is their label. */
    public int countCorrect(double[] logits, Batch batch) {
        int correct = 0;
        for (int i = 0; i < batch.count(); i++) {
            if (LogitReader.predicted(logits, i, classes) == batch.labels()[i]) {
                correct++;
            }
        }
        return correct;
    }

    /**
     * Images per second of the network alone: the median of several passes over one batch in memory, after warm-up
     * passes in which code is compiled, caches are filled and kernels are selected.
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

    /** Runs passes until several in a row are no faster than the fastest one before them. */
    private void warmUp(float[] images, int count) {
        double fastest = Double.POSITIVE_INFINITY;
        double spent = 0;
        int noFaster = 0;
        while (noFaster < SETTLED_PASSES && spent < MAX_WARM_UP_SECONDS) {
            double seconds = seconds(images, count);
            noFaster = seconds < fastest * FASTER_FRACTION ? 0 : noFaster + 1;
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
