package org.attn4j.trainer.step;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.attn4j.core.backbone.Backbone;
import org.attn4j.engine.network.InitScheme;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.network.NetworkSpec;
import org.attn4j.engine.network.Tensor;
import org.attn4j.engine.placement.AttentionEntry;
import org.attn4j.engine.placement.AttentionPlan;
import org.attn4j.trainer.fake.Gate;
import org.attn4j.trainer.fake.TinyBackbone;
import org.attn4j.trainer.loss.CrossEntropyParameters;
import org.attn4j.trainer.optimizer.DecayedTensors;
import org.attn4j.trainer.optimizer.SgdParameters;
import org.attn4j.trainer.schedule.ConstantParameters;
import org.junit.jupiter.api.Test;

class TrainingStepTest {

    private static final double[] TARGETS = {1, 0, 0, 0, 0, 1};

    private static Network network() {
        Backbone backbone = new TinyBackbone(4).create(3, 8);
        AttentionEntry gate = new AttentionEntry("gate", new Gate(), List.of(), Optional.empty(), Map.of(), false);
        AttentionPlan plan = AttentionPlan.resolve(backbone, List.of(gate));
        return Network.create(NetworkSpec.of(backbone, plan, 3, 8, InitScheme.PYTORCH, 1));
    }

    private static TrainingStep step(Network network, double weightDecay, DecayedTensors decayed, OptionalDouble ema) {
        StepRecipe recipe = new StepRecipe(
                new SgdParameters(0.05, 0.9, true, weightDecay).create(),
                new ConstantParameters().create(),
                decayed,
                ema);
        return new TrainingStep(network, new CrossEntropyParameters(0.1).create(), recipe, 10, 1);
    }

    private static void train(TrainingStep step) {
        float[] images = new float[2 * 3 * 64];
        for (int i = 0; i < images.length; i++) {
            images[i] = (i * 37 % 100) / 100f - 0.5f;
        }
        step.step(images, 2, TARGETS);
    }

    private static double[] weights(Network network) {
        return network.weights().data().asDouble().clone();
    }

    @Test
    void withoutAveragingThereIsNoSlotAndNothingToUse() {
        try (Network network = network()) {
            TrainingStep step = step(network, 0, DecayedTensors.ALL, OptionalDouble.empty());
            assertEquals(
                    List.of("momentum"), step.slots().stream().map(Slot::name).toList());
            train(step);
            double[] before = weights(network);
            try (TrainingStep.AveragesInUse averages = step.useAverages()) {
                assertArrayEquals(before, weights(network));
                train(step);
            }
        }
    }

    /** The trained weights are the same with and without averaging; the averages equal those of the formula. */
    @Test
    void averagesOfAllTensorsAreUsedAndTrainingContinuesFromTheTrainedWeights() {
        try (Network plain = network();
                Network averaged = network()) {
            TrainingStep alone = step(plain, 0.01, DecayedTensors.ALL, OptionalDouble.empty());
            TrainingStep step = step(averaged, 0.01, DecayedTensors.ALL, OptionalDouble.of(0.8));
            assertEquals(
                    List.of("momentum", "trained"),
                    step.slots().stream().map(Slot::name).toList());
            double[] expected = new double[0];
            for (int t = 1; t <= 6; t++) {
                train(alone);
                train(step);
                double[] now = weights(plain);
                assertArrayEquals(now, weights(averaged));
                for (int i = 0; i < expected.length; i++) {
                    expected[i] += 0.2 * (now[i] - expected[i]);
                }
                expected = t == 1 ? now : expected;
                try (TrainingStep.AveragesInUse averages = step.useAverages()) {
                    assertArrayEquals(expected, weights(averaged), 1e-6);
                    assertArrayEquals(now, step.slots().get(1).values().data().asDouble());
                }
            }
        }
    }

    @Test
    void trainingWhileAveragesAreInUseIsRejected() {
        try (Network network = network()) {
            TrainingStep step = step(network, 0, DecayedTensors.ALL, OptionalDouble.of(0.9));
            train(step);
            try (TrainingStep.AveragesInUse averages = step.useAverages()) {
                try (TrainingStep.AveragesInUse again = step.useAverages()) {
                    assertThrows(IllegalStateException.class, () -> train(step));
                }
                IllegalStateException rejected = assertThrows(IllegalStateException.class, () -> train(step));
                assertEquals(
                        "the network has its averaged weights; close the result of useAverages before training",
                        rejected.getMessage());
            }
            train(step);
        }
    }

    /**
     * After one step the two variants of a tensor differ by rate * 1.9 * decay * w, or not at all if it does not decay.
     */
    @Test
    void biasesAndVectorsDoNotDecayIfOnlyWeightsDo() {
        try (Network none = network();
                Network some = network();
                Network fresh = network()) {
            train(step(none, 0, DecayedTensors.ALL, OptionalDouble.empty()));
            train(step(some, 0.5, DecayedTensors.WEIGHTS, OptionalDouble.empty()));
            int decayed = 0;
            for (Tensor tensor : fresh.tensors()) {
                double[] start = fresh.read(tensor);
                double[] kept = none.read(tensor);
                double[] shrunk = some.read(tensor);
                double share = tensor.shape().length > 1 ? 0.05 * 1.9 * 0.5 : 0;
                decayed += share > 0 ? 1 : 0;
                for (int i = 0; i < start.length; i++) {
                    assertEquals(kept[i] - share * start[i], shrunk[i], 1e-6, tensor.key());
                }
            }
            assertEquals(3, decayed);
            assertTrue(fresh.tensors().size() > decayed);
        }
    }
}
