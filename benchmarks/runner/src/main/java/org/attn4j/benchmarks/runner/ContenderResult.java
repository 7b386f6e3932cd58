package org.attn4j.benchmarks.runner;

import org.attn4j.trainer.bench.Spread;

/**
 * What one contender did.
 *
 * @param parameters its trained values
 * @param firstLoss of its first training step
 * @param lastLoss of its last
 * @param train images a second
 * @param infer images a second
 * @param peakMebibytes the most that its process had resident; 0 where the system does not tell
 */
record ContenderResult(
        long parameters, double firstLoss, double lastLoss, Spread train, Spread infer, long peakMebibytes) {}
