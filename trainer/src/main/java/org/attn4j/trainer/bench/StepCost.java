package org.attn4j.trainer.bench;

import java.util.List;
import org.attn4j.engine.network.LayerFacts;

/**
 * Counts a network's floating-point operations per image, for the fraction of peak. A multiply-add is two operations.
 * The backward pass of a layer has twice the operations of its forward pass, once for its weights and once for its
 * input; the first layer with products needs no gradient of its input, which is the image. Only {@code multiplyAdds}
 * are counted, that is convolutions, linear layers and attention modules that know theirs; pooling, activations, dropout, loss and
 * optimiser are not, although they take time.
 */
final class StepCost {

    private static final int FORWARD_AND_BACKWARD = 3;
    private static final int OPERATIONS = 2;

    private StepCost() {}

    /** The operations of training on one image. */
    static double training(List<LayerFacts> layers) {
        long all = layers.stream()
                .mapToLong(LayerFacts::multiplyAdds)
                .filter(products -> products > 0)
                .sum();
        long first = layers.stream()
                .mapToLong(LayerFacts::multiplyAdds)
                .filter(products -> products > 0)
                .findFirst()
                .orElse(0);
        return (double) OPERATIONS * (FORWARD_AND_BACKWARD * all - first);
    }
}
