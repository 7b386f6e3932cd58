package org.attn4j.trainer.bench;

import java.util.function.LongSupplier;
import org.attn4j.core.loss.Loss;
import org.attn4j.core.random.Draw;
import org.attn4j.engine.network.Blueprint;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.network.PassProfile;
import org.attn4j.trainer.config.RunConfiguration;
import org.attn4j.trainer.config.TrainingSection;
import org.attn4j.trainer.step.TrainingStep;

/**
 * A variant's network, trained on one batch of random images with the same step as in a run: batch copy, forward pass
 * with dropout, loss, backward pass, weight decay, optimiser, schedule.
 */
public final class NetworkContender implements Contender, AutoCloseable {

    private static final double NANOS = 1e9;

    /** Keeps the schedule at its start during the whole measurement, so that no step has a learning rate of zero. */
    private static final int ITERATIONS_PER_EPOCH = 1_000_000;

    private static final long SEED = 1;

    private final BenchVariant variant;
    private final LongSupplier clock;
    private final Network network;
    private final TrainingStep step;
    private final float[] images;
    private final double[] targets;
    private double loss = Double.NaN;

    /** Builds the network; loads the native library. */
    public NetworkContender(BenchVariant variant, LongSupplier clock) {
        this.variant = variant;
        this.clock = clock;
        this.network = Network.create(variant.spec());
        TrainingSection training = variant.configuration().training();
        Loss loss = training.loss().create();
        this.step = new TrainingStep(network, loss, training.recipe(), ITERATIONS_PER_EPOCH, training.epochs());
        this.images = randomImages(training.batchSize(), variant.spec().imageSize());
        this.targets = randomTargets(training.batchSize(), variant.spec().classes());
    }

    /** The variant's configuration. */
    RunConfiguration configuration() {
        return variant.configuration();
    }

    /** The network's blueprint. */
    public Blueprint blueprint() {
        return network.blueprint();
    }

    @Override
    public String name() {
        return variant.variant();
    }

    @Override
    public int images() {
        return variant.configuration().training().batchSize();
    }

    @Override
    public double trainSeconds(int steps) {
        long start = clock.getAsLong();
        train(steps);
        return (clock.getAsLong() - start) / NANOS;
    }

    @Override
    public double inferSeconds(int batches) {
        long start = clock.getAsLong();
        for (int i = 0; i < batches; i++) {
            network.logits(images, images());
        }
        return (clock.getAsLong() - start) / NANOS;
    }

    /** The mean loss of the last training step, before its update; NaN before the first. */
    public double loss() {
        return loss;
    }

    /** Runs additional steps and measures their parts. */
    StepProfile profile(int steps) {
        long start = clock.getAsLong();
        PassProfile passes = network.profile(() -> train(steps));
        return StepProfile.of(passes, clock.getAsLong() - start);
    }

    private void train(int steps) {
        for (int i = 0; i < steps; i++) {
            loss = step.step(images, images(), targets).lossSum() / images();
        }
    }

    /** Random images with mean 0 and standard deviation 1, as after normalisation. */
    private static float[] randomImages(int count, int imageSize) {
        Draw draw = Draw.of(SEED, "bench images");
        float[] images = new float[count * 3 * imageSize * imageSize];
        for (int i = 0; i < images.length; i++) {
            images[i] = (float) draw.normal();
        }
        return images;
    }

    private static double[] randomTargets(int count, int classes) {
        Draw draw = Draw.of(SEED, "bench labels");
        double[] targets = new double[count * classes];
        for (int i = 0; i < count; i++) {
            targets[i * classes + draw.below(classes)] = 1;
        }
        return targets;
    }

    @Override
    public void close() {
        step.close();
        network.close();
    }
}
