package org.attn4j.benchmarks.runner;

import org.attn4j.trainer.bench.PairedRatio;

/**
 * The speed of one contender relative to another, paired by round.
 *
 * @param contender name of the attn4j contender
 * @param against name of the other library's contender
 * @param train ratio of training rates
 * @param infer ratio of inference rates
 */
record Comparison(String contender, String against, PairedRatio train, PairedRatio infer) {}
