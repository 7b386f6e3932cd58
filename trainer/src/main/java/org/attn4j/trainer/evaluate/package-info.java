/**
 * Evaluates a network on a set of images: losses, accuracy, confusion matrix, sample predictions, gates. Start at
 * {@link org.attn4j.trainer.evaluate.Evaluator}.
 *
 * <p>May use: core.attention, core.dataset, core.loss, engine.network, engine.placement, engine.site, runfiles,
 * trainer.batch, trainer.data; java.desktop
 */
package org.attn4j.trainer.evaluate;
