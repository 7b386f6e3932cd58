/**
 * The batch room: images in the order, with the augmentation and in the layout that training needs, prepared by other
 * threads while the network computes. Start at {@link org.attn4j.trainer.batch.BatchLoader}. The content of a batch
 * depends on (seed, epoch) alone, never of threads or time. Stable: how orders and augmentations follow from the seed.
 * Free to change: the rest.
 *
 * <p>May use: core.dataset, core.error, core.file, core.random, trainer.data
 */
package org.attn4j.trainer.batch;
