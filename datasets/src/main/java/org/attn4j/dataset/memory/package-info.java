/**
 * The memory room: image sets that are held in memory. Start at {@link org.attn4j.dataset.memory.HeldDataset}. May use:
 * core.dataset. Stable: what a fingerprint is made of. Free to change: how pixels are kept.
 */
package org.attn4j.dataset.memory;
