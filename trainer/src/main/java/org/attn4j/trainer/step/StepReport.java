package org.attn4j.trainer.step;

/**
 * What one step did.
 *
 * @param iteration its number, from 0
 * @param learningRate that it used
 * @param lossSum the sum of the batch's losses before the update
 * @param logits [N,K] in C order, dropout on
 */
public record StepReport(long iteration, double learningRate, double lossSum, double[] logits) {}
