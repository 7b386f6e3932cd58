package org.attn4j.cli.doctor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.attn4j.attention.se.SeParameters;
import org.attn4j.backbone.AlexNetParameters;
import org.attn4j.cli.plugin.PluginDiscovery;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.engine.accelerator.Kernels;
import org.attn4j.engine.accelerator.Precision;
import org.attn4j.engine.network.InitScheme;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.network.NetworkSpec;
import org.attn4j.engine.network.TrainingSteps.Stepper;
import org.attn4j.engine.placement.AttentionEntry;
import org.attn4j.engine.placement.AttentionPlan;
import org.attn4j.trainer.step.RecipeSteps;

/** AlexNet with SE at its smallest size, on a fixed set of noisy images in four colours, which it memorises quickly. */
final class AlexNetOnColours implements SmallTraining {

    private static final int SIZE = 64;
    private static final int CLASSES = 4;
    private static final int IMAGES = 16;
    private static final double LEARNING_RATE = 1e-4;

    /** Far enough that the schedule stays flat. */
    private static final int ITERATIONS = 10_000;

    private final Network network;
    private final Stepper stepper;
    private final float[] images = new float[IMAGES * 3 * SIZE * SIZE];
    private final double[] targets = new double[IMAGES * CLASSES];

    /** Builds the network; loads ND4J. */
    AlexNetOnColours() {
        Backbone backbone = new AlexNetParameters(0).create(CLASSES, SIZE);
        AttentionEntry squeeze =
                new AttentionEntry("se", new SeParameters(16, true), List.of(), Optional.empty(), Map.of(), false);
        AttentionPlan plan = AttentionPlan.resolve(backbone, List.of(squeeze));
        NetworkSpec spec = NetworkSpec.of(backbone, plan, CLASSES, SIZE, InitScheme.PADDLE, 1);
        // Computes as runs do; missing kernels are reported by the check of kernels.
        network = Network.create(
                spec.withKernels(PluginDiscovery.accelerators(notice -> {}), Kernels.AUTO, Precision.FLOAT32));
        stepper = new RecipeSteps().start(network, LEARNING_RATE, 0, 0, ITERATIONS);
        SplittableRandom random = new SplittableRandom(1);
        int plane = SIZE * SIZE;
        for (int image = 0; image < IMAGES; image++) {
            int label = image % CLASSES;
            targets[image * CLASSES + label] = 1;
            for (int i = 0; i < 3 * plane; i++) {
                float colour = i / plane == label ? 1 : 0;
                images[image * 3 * plane + i] = colour + (float) random.nextDouble() - 0.5f;
            }
        }
    }

    @Override
    public double step() {
        return stepper.step(images, IMAGES, targets);
    }

    @Override
    public void close() {
        stepper.close();
        network.close();
    }
}
