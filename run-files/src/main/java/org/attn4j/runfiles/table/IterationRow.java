package org.attn4j.runfiles.table;

/**
 * One line of iterations.csv.
 *
 * @param iteration from 0 over the whole run
 * @param epoch from 1
 * @param learningRate the learning rate of this iteration
 * @param loss loss of this iteration's batch, with label smoothing and dropout
 */
public record IterationRow(long iteration, int epoch, double learningRate, double loss) {}
