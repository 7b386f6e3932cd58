/**
 * The bench room: measures how fast networks train and predict, without data. Start at
 * {@link org.attn4j.trainer.bench.Bench}; {@link org.attn4j.trainer.bench.Interleaving} and the statistics are also
 * used by other comparisons. Nothing here prints.
 *
 * <p>May use: core.loss, core.random, engine.accelerator, engine.device, engine.network, trainer.config, trainer.step
 */
package org.attn4j.trainer.bench;
