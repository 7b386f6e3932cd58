/**
 * The bench room: how fast networks train and infer, without data. Start at {@link org.attn4j.trainer.bench.Bench};
 * {@link org.attn4j.trainer.bench.Interleaving} and the statistics serve whatever else is to be compared. Nothing here
 * prints. May use: core.engine, core.random, the trainer's configuration and steps.
 */
package org.attn4j.trainer.bench;
