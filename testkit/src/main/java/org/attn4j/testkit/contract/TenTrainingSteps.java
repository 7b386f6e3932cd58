package org.attn4j.testkit.contract;

import java.util.Optional;
import org.attn4j.core.random.Draw;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.network.NetworkSpec;
import org.attn4j.engine.network.TrainingSteps;

/** Ten training steps on one batch of random images, which any network that learns can memorise. */
final class TenTrainingSteps {

    private static final int STEPS = 10;
    private static final int BATCH = 8;
    private static final double LEARNING_RATE = 5e-4;
    private static final String WITH_RATE = " with Adam and the learning rate " + LEARNING_RATE;
    private static final double WEIGHT_DECAY = 1e-5;

    private TenTrainingSteps() {}

    /** The violation if the loss of a network does not decrease. */
    static Optional<String> violation(NetworkSpec spec) {
        Draw draw = Draw.of(1, "contract/images");
        float[] images = new float[BATCH * 3 * spec.imageSize() * spec.imageSize()];
        for (int i = 0; i < images.length; i++) {
            images[i] = (float) draw.uniform(-1, 1);
        }
        double[] targets = new double[BATCH * spec.classes()];
        for (int i = 0; i < BATCH; i++) {
            targets[i * spec.classes() + i % spec.classes()] = 1;
        }
        try (Network network = Network.create(spec);
                TrainingSteps.Stepper stepper =
                        TrainingSteps.find().start(network, LEARNING_RATE, WEIGHT_DECAY, 0, 2 * STEPS)) {
            double first = stepper.step(images, BATCH, targets);
            double last = first;
            for (int step = 1; step < STEPS; step++) {
                last = stepper.step(images, BATCH, targets);
                if (!Double.isFinite(last)) {
                    return Optional.of("the loss of step " + step + " is " + last + WITH_RATE + ", but must be finite");
                }
            }
            return last < first
                    ? Optional.empty()
                    : Optional.of("the loss of " + STEPS + " steps on one batch went from " + first + " to " + last
                            + WITH_RATE + ", but must decrease");
        }
    }
}
