package org.attn4j.core.optimizer;

import java.util.List;

/** Updates weights by gradients. Immutable: the state is in the slots, which checkpoints store by name. */
public interface Optimizer {

    /** The base learning rate, before the schedule's factor. */
    double learningRate();

    /**
     * The names of the state vectors, such as {@code m} and {@code v}; each is as long as the weights and starts at 0.
     */
    List<String> slots();

    /** Updates weights and slots in place. */
    void step(OptimizerStep step);
}
