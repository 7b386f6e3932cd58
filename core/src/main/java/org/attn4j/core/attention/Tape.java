package org.attn4j.core.attention;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What belongs to one site during one pass: the module's weights, what it keeps from forward to backward, and where it
 * adds weight gradients. Used by one thread at a time; not valid after the call it was handed to.
 */
public interface Tape {

    /** The shape of the site's feature map. */
    FeatureShape shape();

    /** Whether this is a training pass: running statistics are updated, and a backward pass follows. */
    boolean training();

    /**
     * The tensor of this name in its declared shape. Read-only for trained ones; running statistics may be written where
     * {@link #training()}.
     *
     * @throws IllegalArgumentException where the module declares no such weight
     */
    INDArray weight(String name);

    /**
     * Adds to the gradient of a trained weight, summed over the batch.
     *
     * @param gradient the weight's shape, or one with as many elements in C order
     */
    void addGradient(String name, INDArray gradient);

    /** Keeps an array for the backward pass of the same step. The array must not be changed afterwards. */
    void keep(String name, INDArray value);

    /** The array that {@link #keep} kept in the forward pass; throws where there is none. */
    INDArray kept(String name);

    /** Shows a gate, any shape, for the report's statistics. attn4j shows a {@link ChannelGate}'s own gate by itself. */
    void gate(String name, INDArray gate);
}
