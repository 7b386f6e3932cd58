package org.attn4j.benchmarks.runner;

import org.attn4j.trainer.bench.Spread;

/**
 * The results of a contender.
 *
 * @param parameters its number of trained values
 * @param firstLoss loss of its first training step
 * @param lastLoss loss of its last training step
 * @param train training rate in images per second
 * @param infer inference rate in images per second
 * @param peakMebibytes its process's peak resident set size; 0 if the system does not report it
 */
record ContenderResult(
        long parameters, double firstLoss, double lastLoss, Spread train, Spread infer, long peakMebibytes) {}
