package org.attn4j.trainer.step;

/**
 * The result of one step.
 *
 * @param iteration the iteration, from 0
 * @param learningRate the step's learning rate
 * @param lossSum the sum of the batch's losses before the update
 * @param logits [N,K] in C order, with dropout
 */
public record StepReport(long iteration, double learningRate, double lossSum, double[] logits) {}
