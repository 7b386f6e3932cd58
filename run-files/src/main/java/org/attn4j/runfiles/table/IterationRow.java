package org.attn4j.runfiles.table;

/**
 * One line of iterations.csv.
 *
 * @param iteration from 0 over the whole run
 * @param epoch from 1
 * @param learningRate used at this iteration
 * @param loss of this iteration's batch, label smoothing and dropout on
 */
public record IterationRow(long iteration, int epoch, double learningRate, double loss) {}
