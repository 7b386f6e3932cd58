package org.attn4j.trainer.run;

import org.attn4j.core.error.TrainingException;
import org.attn4j.engine.network.Network;
import org.attn4j.engine.network.Tensor;

/**
 * Looks for weights that are no numbers. The loss alone does not tell: a rectifier makes 0 of what is not a number, so a
 * network whose convolutions are lost goes on with a finite loss and learns nothing.
 */
final class FiniteWeights {

    private FiniteWeights() {}

    /**
     * Checks every tensor, running statistics included.
     *
     * @throws TrainingException where a value is not finite
     */
    static void check(Network network, int epoch) {
        for (Tensor tensor : network.tensors()) {
            for (float value : Network.readFloats(network.weights(), tensor)) {
                if (!Float.isFinite(value)) {
                    throw new TrainingException("diverged: " + tensor.key() + " holds " + value + " after epoch "
                            + epoch + "; lower /training/optimizer/learningRate or warm up");
                }
            }
        }
    }
}
