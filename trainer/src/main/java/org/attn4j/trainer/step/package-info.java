/**
 * One training step and its state. Start at {@link org.attn4j.trainer.step.TrainingStep}. May use: core.engine, the
 * trainer's loss, optimizer and schedule.
 */
package org.attn4j.trainer.step;
