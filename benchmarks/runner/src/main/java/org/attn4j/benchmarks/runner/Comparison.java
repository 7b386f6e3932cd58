package org.attn4j.benchmarks.runner;

import org.attn4j.trainer.bench.PairedRatio;

/**
 * How many times as fast one contender is as another, by round.
 *
 * @param contender ours
 * @param against another's
 * @param train of training
 * @param infer of inference
 */
record Comparison(String contender, String against, PairedRatio train, PairedRatio infer) {}
