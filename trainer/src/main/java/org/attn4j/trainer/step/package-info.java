/**
 * One training step and its state. Start at {@link org.attn4j.trainer.step.TrainingStep}.
 *
 * <p>May use: core.loss, core.optimizer, core.schedule, engine.network, trainer.loss, trainer.optimizer,
 * trainer.schedule; ND4J
 */
package org.attn4j.trainer.step;
