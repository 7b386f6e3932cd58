package org.attn4j.trainer.evaluate;

/**
 * A network's results on a set.
 *
 * @param loss mean loss, as in training
 * @param crossEntropy mean cross entropy, without label smoothing
 * @param accuracy a fraction
 * @param logits logits of all images in file order, [N,K] in C order
 * @param seconds the time taken, data pipeline included
 */
public record EvaluationResult(double loss, double crossEntropy, double accuracy, double[] logits, double seconds) {}
