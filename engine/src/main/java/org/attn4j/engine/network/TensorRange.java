package org.attn4j.engine.network;

/**
 * A range of adjacent tensors that the optimiser treats alike.
 *
 * @param from index of the first element in the flat vector
 * @param to index after the last element
 * @param decayed whether weight decay applies
 */
public record TensorRange(long from, long to, boolean decayed) {}
