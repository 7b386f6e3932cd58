package org.attn4j.trainer.run;

import org.attn4j.core.error.TrainingException;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.network.Tensor;

/**
 * Checks that all weights are finite. Checking the loss is not enough: ReLU turns NaN into 0, so a network whose
 * convolutions have diverged can still have a finite loss while it no longer learns.
 */
final class FiniteWeights {

    private FiniteWeights() {}

    /**
     * Checks every tensor, running statistics included.
     *
     * @throws TrainingException if a value is not finite
     */
    static void check(Network network, int epoch) {
        for (Tensor tensor : network.tensors()) {
            for (float value : Network.readFloats(network.weights(), tensor)) {
                if (!Float.isFinite(value)) {
                    throw new TrainingException("diverged: " + tensor.key() + " contains " + value + " after epoch "
                            + epoch + "; lower /training/optimizer/learningRate or use a warm-up schedule");
                }
            }
        }
    }
}
