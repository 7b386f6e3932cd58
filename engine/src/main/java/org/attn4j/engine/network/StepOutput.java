package org.attn4j.engine.network;

/**
 * The results of a training pass.
 *
 * @param lossSum the sum of the batch's losses
 * @param logits [N,K] in C order, computed with dropout
 */
public record StepOutput(double lossSum, double[] logits) {}
