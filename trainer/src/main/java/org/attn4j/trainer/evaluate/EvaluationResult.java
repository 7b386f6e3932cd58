package org.attn4j.trainer.evaluate;

/**
 * A network's answers on a set.
 *
 * @param loss mean, as in training
 * @param crossEntropy mean, plain
 * @param accuracy a fraction
 * @param logits of all images in file order, [N,K] in C order
 * @param seconds through the data pipeline
 */
public record EvaluationResult(double loss, double crossEntropy, double accuracy, double[] logits, double seconds) {}
