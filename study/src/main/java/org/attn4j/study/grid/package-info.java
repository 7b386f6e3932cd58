/**
 * The grid room: the variants of a study as the product of axes, and which variants are compared with which. Start at
 * {@link org.attn4j.study.grid.VariantGrid}. Plain values, computed from names alone, so that a stored study needs no
 * configuration to be compared. Stable: how names are put together.
 *
 * <p>May use: nothing
 */
package org.attn4j.study.grid;
