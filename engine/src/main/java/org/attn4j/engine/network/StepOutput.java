package org.attn4j.engine.network;

/**
 * What a training pass saw.
 *
 * @param lossSum the sum of the batch's losses
 * @param logits [N,K] in C order, dropout on
 */
public record StepOutput(double lossSum, double[] logits) {}
