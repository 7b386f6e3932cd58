package org.attn4j.engine.network;

/**
 * Neighbouring tensors that the optimiser treats alike.
 *
 * @param from first element in the flat vector
 * @param to behind the last element
 * @param decayed whether weight decay applies
 */
public record TensorRange(long from, long to, boolean decayed) {}
