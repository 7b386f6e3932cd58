/**
 * A network on a set of images: losses, accuracy, confusion, sample predictions, gates. Start at
 * {@link org.attn4j.trainer.evaluate.Evaluator}. May use: core.engine, the trainer's batches and loss.
 */
package org.attn4j.trainer.evaluate;
