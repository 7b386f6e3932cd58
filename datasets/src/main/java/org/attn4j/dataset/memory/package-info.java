/**
 * The memory room: image sets that are held in memory. Start at {@link org.attn4j.dataset.memory.InMemoryDataset}.
 * Free to change: how pixels are stored.
 *
 * <p>May use: core.dataset
 */
package org.attn4j.dataset.memory;
