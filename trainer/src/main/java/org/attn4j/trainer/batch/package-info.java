/**
 * The batch room: images in the order, with the augmentation and in the form that training wants them, made ready by
 * other threads while the network computes. Start at {@link org.attn4j.trainer.batch.BatchLoader}. What a batch holds is
 * a function of (seed, epoch) alone, never of threads or time. May use: core.dataset, core.random, core.error. Stable:
 * how orders and augmentations follow from the seed. Free to change: the rest.
 */
package org.attn4j.trainer.batch;
