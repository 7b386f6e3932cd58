/**
 * The memory room: image sets that are held in memory. Start at {@link org.attn4j.dataset.memory.InMemoryDataset}.
 * Stable: how a fingerprint is computed. Free to change: how pixels are stored.
 *
 * <p>May use: core.dataset, core.file
 */
package org.attn4j.dataset.memory;
