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
 * A variant's network with the step that runs train it with, on one batch of random images. A step is what it is in a
 * run once the batch is there: batch copy, forward with dropout, loss, backward, weight decay, optimiser, schedule.
 */
public final class NetworkContender implements Contender, AutoCloseable {

    private static final double NANOS = 1e9;

    /** So that the schedule stays at its beginning, however long the measurement: no step trains with a rate of zero. */
    private static final int ITERATIONS_PER_EPOCH = 1_000_000;

    private static final long SEED = 1;

    private final BenchVariant arm;
    private final LongSupplier clock;
    private final Network network;
    private final TrainingStep step;
    private final float[] images;
    private final double[] targets;
    private double loss = Double.NaN;

    /** Builds the network; loads the native library. */
    public NetworkContender(BenchVariant arm, LongSupplier clock) {
        this.arm = arm;
        this.clock = clock;
        this.network = Network.create(arm.spec());
        TrainingSection training = arm.configuration().training();
        Loss loss = training.loss().create();
        this.step = new TrainingStep(network, loss, training.recipe(), ITERATIONS_PER_EPOCH, training.epochs());
        this.images = randomImages(training.batchSize(), arm.spec().imageSize());
        this.targets = randomTargets(training.batchSize(), arm.spec().classes());
    }

    /** The configuration that it is measured with. */
    RunConfiguration configuration() {
        return arm.configuration();
    }

    /** What its network is made of. */
    public Blueprint blueprint() {
        return network.blueprint();
    }

    @Override
    public String name() {
        return arm.variant();
    }

    @Override
    public int images() {
        return arm.configuration().training().batchSize();
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

    /** The mean loss of the last training step, before its update; not a number before the first. */
    public double loss() {
        return loss;
    }

    /** Where the time of some more steps goes. */
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

    /** As images are once they are normalised: about zero, with a deviation of one. */
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
