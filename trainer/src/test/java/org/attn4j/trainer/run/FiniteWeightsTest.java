package org.attn4j.trainer.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.attn4j.core.error.TrainingException;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.network.Tensor;
import org.attn4j.trainer.RunListener;
import org.attn4j.trainer.config.RunConfiguration;
import org.attn4j.trainer.fake.World;
import org.attn4j.trainer.model.Models;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiniteWeightsTest {

    private static Network network() {
        RunConfiguration configuration = new World(new RunListener() {}).configuration();
        return Network.create(Models.spec(
                configuration.model(), 3, 8, configuration.training().init(), 1));
    }

    private static Tensor kernel(Network network) {
        return network.tensors().stream()
                .filter(tensor -> tensor.key().equals("conv1/weight"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void finiteWeightsPass() {
        try (Network network = network()) {
            FiniteWeights.check(network, 1);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void theFirstTensorWithANonFiniteValueIsNamed(double lost) {
        try (Network network = network()) {
            Tensor kernel = kernel(network);
            double[] values = network.read(kernel);
            values[7] = lost;
            network.write(kernel, values);
            assertEquals(
                    "diverged: conv1/weight contains " + (float) lost
                            + " after epoch 3; lower /training/optimizer/learningRate or use a warm-up schedule",
                    assertThrows(TrainingException.class, () -> FiniteWeights.check(network, 3))
                            .getMessage());
        }
    }
}
