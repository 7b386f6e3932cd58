/**
 * The batch room: prepares images in order, augmented and in the network's layout, in other threads while the network
 * computes. Start at {@link org.attn4j.trainer.batch.BatchLoader}. The content of a batch depends only on seed and
 * epoch, never on threads or time. Stable: how order and augmentation depend on the seed. Free to change: the rest.
 *
 * <p>May use: core.dataset, core.error, core.file, core.random, trainer.data
 */
package org.attn4j.trainer.batch;
