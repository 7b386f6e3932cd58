package org.attn4j.trainer.bench;

import java.util.List;
import org.attn4j.engine.network.LayerFacts;

/**
 * The floating-point operations that a network takes for one image, by the convention that the fraction of peak is
 * counted with: a multiply-add is two operations; the backward pass of a layer takes those of its forward pass twice, once
 * for its weights and once for its input; the first layer with products needs no gradient of its input, since that is the
 * image. Only what {@code multiplyAdds} counts is counted: convolutions, linear layers and modules' own products; pooling,
 * activations, dropout, loss and optimiser are not, though they take their time.
 */
final class StepCost {

    private static final int FORWARD_AND_BACKWARD = 3;
    private static final int OPERATIONS = 2;

    private StepCost() {}

    /** The operations of training on one image. */
    static double training(List<LayerFacts> layers) {
        long all = layers.stream().mapToLong(LayerFacts::multiplyAdds).sum();
        long first = layers.stream()
                .mapToLong(LayerFacts::multiplyAdds)
                .filter(products -> products > 0)
                .findFirst()
                .orElse(0);
        return (double) OPERATIONS * (FORWARD_AND_BACKWARD * all - first);
    }
}
